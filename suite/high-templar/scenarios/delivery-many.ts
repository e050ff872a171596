import { scenario } from '../context.js';

export default scenario({
  title: 'What is triggered for a room reaches every connection that is subscribed to it',
  shows: ['high-templar/delivery-many', 'high-templar/delivery-once'],
  async run({ listen, room, trigger, lastFence }) {
    const shared = room();
    const peers = await Promise.all([0, 1, 2, 3, 4].map(() => listen()));
    const subscriptions = [];
    for (const peer of peers) subscriptions.push(await peer.subscribe(shared));
    for (let turn = 0; turn < 2; turn++) {
      const triggered = await trigger(shared);
      for (const one of subscriptions) await one.peer.hears(one, triggered, 'high-templar/delivery-many');
      await lastFence(...peers);
      for (const one of subscriptions) one.peer.heardOnce(one, triggered);
    }
  },
});
