import { scenario } from '../context.js';
import type { Room } from '../rooms.js';

const turned = (room: Room): Room => Object.fromEntries(Object.entries(room).reverse());

export default scenario({
  title: 'A room is the same whatever the order of its keys',
  shows: ['high-templar/room-order'],
  async run({ take, connect, room, world, trigger }) {
    const peer = await connect();
    for (const one of [world.exact, room()]) {
      const straight = await peer.subscribe(one, undefined, 'high-templar/room-order');
      const other = await peer.subscribe(turned(one), undefined, 'high-templar/room-order');
      if (!take.has('trigger')) {
        take.holds('high-templar/room-order');
        continue;
      }
      for (const named of [one, turned(one)]) {
        const triggered = await trigger(named);
        await peer.hears(straight, triggered, 'high-templar/room-order');
        await peer.hears(other, triggered, 'high-templar/room-order');
      }
    }
  },
});
