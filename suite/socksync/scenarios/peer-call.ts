import { briefJson, jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { hardObjects } from '../hard-values.js';

const requirement = 'socksync/peer-call';

export default scenario({
  title: "A call of the other side's function carries its name and the arguments as they are",
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (const args of [{}, ...hardObjects]) {
      const { outer, call } = await peer.called(args);
      const sent = memberOf(call, 'args') ?? {};
      const name = peer.name('peerFn');
      const demand = { requirement, expected: `a call of ${JSON.stringify(name)} with "args": ${briefJson(args)}` };
      const right = memberOf(call, 'name') === name && jsonEqual(sent, args);
      take.check(demand, right, call.text ?? '', [outer.sent, call]);
      peer.answer(call, null);
      await peer.returned(outer);
    }
  },
});
