import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger for a room with a `*` reaches every room that it matches, each subscription once',
  shows: ['high-templar/trigger-star', 'high-templar/trigger-star-once'],
  locks: wholeSets,
  async run({ take, listen, room, world, trigger, lastFence }) {
    const [one, other] = [await listen(), await listen()];
    const shared = room();
    const wanted = [
      [one, shared],
      [one, shared],
      [other, room()],
      [other, { ...world.star, customer: '' }],
      [other, { ...world.star, customer: `${take.fresh('ü')}😀` }],
    ] as const;
    const concrete = [];
    for (const [peer, to] of wanted) concrete.push(await peer.subscribe(to));
    const star = await one.subscribe(world.star);
    const all = [...concrete, star];
    const first = shared;
    const { customer = '' } = first;
    const elsewhere = await other.subscribe({ ...world.other, customer });
    const triggers = [
      { rooms: [world.star], reaches: all },
      { rooms: [Object.fromEntries(Object.entries(world.star).reverse())], reaches: all },
      { rooms: [world.star, elsewhere.room], reaches: [...all, elsewhere] },
      { rooms: [world.star, first], reaches: all },
      { rooms: [...concrete.slice(1).map((own) => own.room), world.star], reaches: all },
      { rooms: [{ target: '*', customer }], reaches: [...concrete.slice(0, 2), elsewhere] },
    ];
    for (const { rooms, reaches } of triggers) {
      const triggered = await trigger(rooms);
      for (const own of reaches) {
        const requirement = rooms.some((named) => named === own.room)
          ? 'high-templar/delivery'
          : 'high-templar/trigger-star';
        await own.peer.hears(own, triggered, own === star ? 'high-templar/star-room' : requirement);
      }
      await lastFence(one, other);
      for (const own of reaches) own.peer.heardOnce(own, triggered, 'high-templar/trigger-star-once');
    }
    take.holds('high-templar/trigger-star');
  },
});
