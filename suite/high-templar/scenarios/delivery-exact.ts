import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription is sent nothing of what is triggered for rooms that are like its own',
  shows: ['high-templar/delivery-exact'],
  async run({ take, listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const subscription = await peer.subscribe(room());
    const { target = '', customer = '' } = subscription.room;
    const alike = [
      { target, customer: `${customer}1` },
      { target, customer: customer.slice(0, -1) },
      { target, customer: customer.toUpperCase() },
      { target, customer: '' },
      { target, customer: `${customer}é` },
      { target, customer: take.fresh('customer') },
      { target: world.other.target ?? '', customer },
      { target: world.exact.target ?? '', customer },
      { target: customer, customer: target },
      { goal: target, customer },
      { a: target, b: customer },
      { target },
      { customer },
      { target, customer, further: '1' },
      {},
    ];
    for (const one of alike) {
      const triggered = await trigger(one);
      peer.mustNotHear('high-templar/delivery-exact', 'nothing of this: it is for another room', triggered);
      await peer.hears(subscription, await trigger(subscription.room));
    }
    await lastFence(peer);
    take.holds('high-templar/delivery-exact');
  },
});
