import { briefJson } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const requirement = 'socksync/peer-call-id';

export default scenario({
  title: 'Each call has an id of its own',
  shows: [requirement],
  async run({ take, connect }) {
    const seen = new Map<string, Frame>();
    const peer = await connect();
    for (let times = 0; times < 5; times++) {
      const { outer, call } = await peer.called({ token: take.fresh('call') });
      const id = briefJson(memberOf(call, 'id'), 1000);
      const demand = { requirement, expected: 'an id that no earlier call has' };
      take.check(demand, !seen.has(id), call.text ?? '', [seen.get(id) ?? outer.sent, call], 'twice');
      seen.set(id, call);
      peer.answer(call, null);
      await peer.returned(outer);
    }
  },
});
