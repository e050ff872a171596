import { scenario } from '../context.js';

export default scenario({
  title: 'A client that is not authenticated is sent nothing of what is triggered for a room that it asked for',
  shows: ['high-templar/denied-publish'],
  async run({ take, listen, known, meet, room, trigger, lastFence }) {
    const listener = await listen();
    const subscription = await listener.subscribe(room());
    const { peer } = await meet(known('denied'));
    const { conversation } = peer;
    // What it is told first, or the end.
    await conversation.wait(() => true, { from: 0, timeoutMs: take.timeoutMs });
    const sent = peer.send({ type: 'subscribe', room: subscription.room, requestId: subscription.id });
    // Refused or closed, and nothing is under way any more. Whoever does neither is found elsewhere.
    await conversation.wait((one) => one.index > sent.index, { from: 0, timeoutMs: take.timeoutMs });
    const triggered = await trigger(subscription.room);
    peer.mustNotHear('high-templar/denied-publish', 'nothing of this here', triggered);
    await listener.hears(subscription, triggered);
    await lastFence(listener);
    take.holds('high-templar/denied-publish', sent, triggered.sent);
  },
});
