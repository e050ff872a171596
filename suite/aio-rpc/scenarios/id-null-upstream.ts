import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { kindOf } from '../frames.js';

const requirement = 'aio-rpc/id-null--upstream';

export default scenario({
  title: 'A request whose id is null is carried out',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect }) {
    const peer = await connect();
    const payload = { token: take.fresh('token') };
    const from = peer.conversation.mark();
    const sent = peer.conversation.send(JSON.stringify({ id: null, method: take.names.echo, payload }));
    const demand = { requirement, expected: 'a success whose id is null, and the payload as its response' };
    const answers = (one: typeof sent): boolean => kindOf(one) === 'success' || kindOf(one) === 'error';
    const frame = await take.must(peer.conversation, demand, answers, { from, about: [sent] });
    const right = memberOf(frame, 'id') === null && jsonEqual(memberOf(frame, 'response'), payload);
    take.check(demand, right, frame.text ?? '', [sent, frame]);
  },
});
