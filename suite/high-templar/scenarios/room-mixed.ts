import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A room is refused that only several allowed rooms together would admit',
  shows: ['high-templar/room-mixed'],
  async run({ take, connect, client, world, takesEffect }) {
    const { target = '' } = world.exact;
    const peer = await connect();
    await takesEffect(await peer.subscribe(world.exact));
    await peer.refusesRoom({ target, customer: take.fresh('customer') }, 'high-templar/room-mixed');
    if (!take.has('api')) return;
    const [a, b] = [take.fresh('a'), take.fresh('b')];
    const own = await connect(client(() => allows({ x: a, y: a }, { x: b, y: b }, { x: a, z: '*' })));
    for (const room of [
      { x: a, y: a },
      { x: b, y: b },
      { x: a, z: b },
    ])
      await takesEffect(await own.subscribe(room));
    for (const room of [
      { x: a, y: b },
      { x: b, y: a },
      { x: b, z: a },
      { y: a, z: a },
      { x: a, y: a, z: a },
    ]) {
      await own.refusesRoom(room, 'high-templar/room-mixed');
    }
  },
});
