import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger that names several rooms reaches the subscriptions of each, and of no other',
  shows: ['high-templar/trigger-rooms', 'high-templar/delivery-once'],
  async run({ take, listen, room, world, trigger, lastFence }) {
    const [one, other] = [await listen(), await listen()];
    const first = await one.subscribe(room());
    const second = await other.subscribe(room());
    const exact = await one.subscribe(world.exact);
    const apart = await other.subscribe(room());
    const orders = [
      [first, second, exact],
      [exact, second, first],
      [second, first],
    ];
    for (const order of orders) {
      const triggered = await trigger([room(), ...order.map((subscription) => subscription.room), room()]);
      other.mustNotHear('high-templar/delivery-exact', 'nothing of this: it is for other rooms', triggered, apart.id);
      for (const own of order) await own.peer.hears(own, triggered, 'high-templar/trigger-rooms');
      await lastFence(one, other);
      for (const own of order) own.peer.heardOnce(own, triggered);
    }
    take.holds('high-templar/trigger-rooms');
  },
});
