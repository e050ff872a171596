import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

export default scenario({
  title: 'A client that is not authenticated is sent nothing of what is triggered for a room that it asked for',
  shows: ['high-templar/denied-publish'],
  async run({ take, listen, known, meet, room, trigger, lastFence }) {
    const listener = await listen();
    const subscription = await listener.subscribe(room());
    const meeting = await meet(known('denied'));
    const { frame } = await isToldNo(take, meeting, 'high-templar/hello-denied');
    const { peer } = meeting;
    const from = peer.conversation.mark();
    const sent = peer.send({ type: 'subscribe', room: subscription.room, requestId: subscription.id });
    // Refused or closed, and nothing is under way any more. Whoever does neither is found elsewhere.
    await peer.conversation.wait(() => true, { from, timeoutMs: take.timeoutMs });
    const triggered = await trigger(subscription.room);
    peer.mustNotHear('high-templar/denied-publish', 'nothing of this here', triggered);
    await listener.hears(subscription, triggered);
    await lastFence(listener);
    take.holds('high-templar/denied-publish', frame, sent, triggered.sent);
  },
});
