import { scenario } from '../context.js';
import { isAnswer, kindOf } from '../frames.js';

/** Which of the requests are to be refused: in no order that an accident would keep. */
const refused = [false, true, false, false, true, true, false, true, true, true, false, false, true, false, true, true];

export default scenario({
  title: 'Requests that are sent together are answered in their order',
  shows: ['high-templar/answer-order'],
  async run({ take, connect, room }) {
    const peer = await connect();
    const { conversation } = peer;
    await peer.subscribe(room());
    await peer.refusesRoom({ nowhere: take.fresh('nowhere') }, 'high-templar/subscribe-refused');
    const from = conversation.mark();
    const sent = refused.map((is) => {
      const wanted = is ? { nowhere: take.fresh('nowhere') } : room();
      return peer.send({ type: 'subscribe', room: wanted, requestId: take.fresh('id') });
    });
    const demand = { requirement: 'high-templar/one-answer', expected: 'an answer to each of these requests' };
    const isLast = (): boolean => conversation.received.slice(from).filter(isAnswer).length >= refused.length;
    await take.must(conversation, demand, isLast, { from, about: sent });
    const answers = conversation.received.slice(from).filter(isAnswer);
    const kinds = answers.map((frame) => kindOf(frame) === 'error');
    const astray = refused.findIndex((is, at) => kinds[at] !== is);
    const order = { requirement: 'high-templar/answer-order', expected: 'the answers in the order of the requests' };
    if (astray < 0) return take.holds('high-templar/answer-order', ...sent, ...answers);
    const frames = [...sent.slice(astray, astray + 1), ...answers.slice(astray, astray + 1)];
    take.broken(
      order,
      `answer ${astray + 1} of ${refused.length} is ${refused[astray] ? 'a success, where an error is due' : 'an error, where a success is due'}`,
      frames,
      'order',
    );
  },
});
