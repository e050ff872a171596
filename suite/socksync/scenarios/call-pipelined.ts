import { briefJson, jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const requirement = 'socksync/call-pipelined';

export default scenario({
  title: 'Calls that are open together are each answered under their own id',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.calls('echo', { token: take.fresh('call') });
    const open = [];
    for (let at = 0; at < 8; at++) {
      const args = { at, token: take.fresh('call') };
      open.push({ args, call: await peer.open('echo', args) });
    }
    for (const { args, call } of open.toReversed()) {
      const frame = await peer.returnedExactly(call, requirement);
      const demand = { requirement, expected: `"value": ${briefJson(args)}` };
      take.check(demand, jsonEqual(memberOf(frame, 'value'), args), frame.text ?? '', [call.sent, frame]);
    }
  },
});
