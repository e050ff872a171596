import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe leaves the subscriptions of other connections alone, whatever their requestIds',
  shows: ['high-templar/unsubscribe-own', 'high-templar/unsubscribe-unknown'],
  async run({ take, listen, room, trigger, lastFence }) {
    const [one, other] = [await listen(), await listen()];
    const shared = room();
    const id = take.fresh('id');
    const own = await one.subscribe(shared, id);
    const same = await other.subscribe(shared, id);
    const alone = await other.subscribe(room());
    for (const subscription of [own, same, alone]) {
      await subscription.peer.hears(subscription, await trigger(subscription.room));
    }
    await one.unsubscribe(own);
    const triggered = await trigger(shared);
    one.mustNotHear('high-templar/unsubscribe-silent', 'nothing of this: it was unsubscribed', triggered);
    await other.hears(same, triggered, 'high-templar/unsubscribe-own');
    for (const foreign of [same, alone]) {
      const text = JSON.stringify({ type: 'unsubscribe', requestId: foreign.id });
      await one.refuses(text, 'high-templar/unsubscribe-unknown');
      await other.hears(foreign, await trigger(foreign.room), 'high-templar/unsubscribe-own');
    }
    await lastFence(one, other);
  },
});
