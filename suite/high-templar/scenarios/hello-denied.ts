import { clip } from '../../../src/base/text.js';
import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';
import { isAnswer } from '../frames.js';

export default scenario({
  title: 'A client that the API refuses is told so, gets no rooms, and can subscribe to nothing',
  shows: [
    'high-templar/hello-denied',
    'high-templar/hello-denied-rooms',
    'high-templar/denied-subscribe',
    'high-templar/denied-close--upstream',
  ],
  observes: ['high-templar/denied-end'],
  async run({ take, connect, known, meet, room, takesEffect }) {
    const wanted = room();
    await takesEffect(await (await connect()).subscribe(wanted));
    const meeting = await meet(known('denied'));
    const { frame, rooms } = await isToldNo(take, meeting, 'high-templar/hello-denied');
    const demand = { requirement: 'high-templar/hello-denied-rooms', expected: 'no rooms' };
    take.check(demand, (rooms?.length ?? 0) === 0, clip(frame.text ?? ''), [frame]);
    const { peer } = meeting;
    const { conversation } = peer;
    const sent = peer.send({ type: 'subscribe', room: wanted, requestId: take.fresh('id') });
    const refusal = {
      requirement: 'high-templar/denied-subscribe',
      expected: 'an error, or the end of the connection',
    };
    const arrival = await conversation.wait(isAnswer, { from: 0, timeoutMs: take.timeoutMs });
    if (arrival.kind === 'timeout') await take.must(conversation, refusal, isAnswer, { from: 0, about: [sent] });
    // A success is seen by all that watch.
    const answered: readonly Frame[] = arrival.kind === 'frame' ? [arrival.frame] : [];
    take.holds('high-templar/denied-subscribe', frame, sent, ...answered);
    take.observe('high-templar/denied-end', answered.length > 0 ? 'open' : 'closed', [frame, sent, ...answered]);
    if (take.target.profile !== 'upstream') return;
    const close = {
      requirement: 'high-templar/denied-close--upstream',
      expected: 'the end of the connection, code 1000',
    };
    const { code } = await take.mustEnd(conversation, close, [frame]);
    take.check(close, code === 1000, `the end of the connection, with code ${code}`, [frame]);
  },
});
