import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger for a room without subscriptions harms nothing, and those after it are published',
  shows: ['high-templar/trigger-nobody'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const subscription = await peer.subscribe(room());
    for (const rooms of [[room()], [{ nowhere: take.fresh('nowhere') }], [room(), room()]]) {
      const lost = await trigger(rooms);
      peer.mustNotHear('high-templar/delivery-exact', 'nothing of this: it is for other rooms', lost);
      await peer.hears(subscription, await trigger(subscription.room), 'high-templar/trigger-nobody');
    }
    await lastFence(peer);
  },
});
