import { scenario } from '../context.js';
import type { Subscription } from '../peer.js';

/** How many rooms are many, many: far from any bound, and soon subscribed to. */
const many = 60;

export default scenario({
  title: 'A connection has many subscriptions at once, and each is served',
  shows: ['high-templar/many-subscriptions'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const held: Subscription[] = [];
    for (let at = 0; at < many; at++)
      held.push(await peer.subscribe(room(), undefined, 'high-templar/many-subscriptions'));
    for (const at of [0, 1, many / 2, many - 2, many - 1]) {
      const subscription = held[at];
      if (subscription === undefined) continue;
      const triggered = await trigger(subscription.room);
      const others = held.filter((one) => one !== subscription).map(({ id }) => id);
      peer.mustNotHear('high-templar/delivery-exact', 'nothing for other rooms', triggered, ...others);
      await peer.hears(subscription, triggered, 'high-templar/many-subscriptions');
    }
    await lastFence(peer);
    take.holds('high-templar/many-subscriptions');
  },
});
