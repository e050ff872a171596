import { scenario } from '../context.js';
import { isAnswer, kindOf } from '../frames.js';

export default scenario({
  title: 'A `status` is answered with counts',
  shows: ['high-templar/status--upstream'],
  profile: 'upstream',
  needs: ['full'],
  async run({ take, connect }) {
    const peer = await connect();
    const sent = peer.send({ type: 'status' });
    const demand = { requirement: 'high-templar/status--upstream', expected: 'an object that counts what is open' };
    const answers = (frame: typeof sent): boolean => kindOf(frame) === 'status' || isAnswer(frame);
    const from = peer.conversation.after(sent);
    const frame = await take.must(peer.conversation, demand, answers, { from, about: [sent] });
    take.check(demand, kindOf(frame) === 'status', frame.text ?? '', [sent, frame]);
  },
});
