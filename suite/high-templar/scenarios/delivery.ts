import { scenario } from '../context.js';

export default scenario({
  title: 'What is triggered for a room is published to its subscription, once, with its requestId and the data',
  shows: [
    'high-templar/delivery',
    'high-templar/delivery-once',
    'high-templar/publish-id',
    'high-templar/publish-data',
  ],
  async run({ listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const subscriptions = [
      await peer.subscribe(room()),
      await peer.subscribe(world.exact),
      await peer.subscribe(room()),
    ];
    for (const subscription of [...subscriptions, ...subscriptions]) {
      const triggered = await trigger(subscription.room, (token) => ({ token, items: [1, { two: null }] }));
      await peer.hears(subscription, triggered);
      await lastFence(peer);
      peer.heardOnce(subscription, triggered);
    }
  },
});
