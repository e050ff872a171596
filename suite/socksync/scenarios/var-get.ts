import { scenario } from '../context.js';
import { is } from '../frames.js';

export default scenario({
  title: 'A get is answered with the current value, once',
  shows: ['socksync/var-get'],
  async run({ take, connect }) {
    const peer = await connect();
    for (let times = 0; times < 3; times++) {
      const token = await peer.works();
      await peer.holdsValue(token);
    }
    const other = take.has('shared-rooms') ? await connect() : null;
    await other?.joins();
    const { sent, frame } = await peer.get();
    await peer.fence('socksync/var-get');
    const demand = { requirement: 'socksync/var-get', expected: 'one `set` for one `get`' };
    const { received } = peer.conversation;
    const second = received.find((one) => one.index > frame.index && is(one, 'set', 'var', peer.name('var')));
    take.check(demand, second === undefined, second?.text ?? '', [sent, frame, ...(second ? [second] : [])], 'twice');
    if (other === null) return;
    await other.fence('socksync/var-get');
    const heard = other.conversation.received.filter((one) => other.setsVar(one))[1];
    const alone = { requirement: 'socksync/var-get', expected: 'an answer to who asked, and to nobody else' };
    take.check(alone, heard === undefined, heard?.text ?? '', [sent, ...(heard ? [heard] : [])], 'extra');
  },
});
