import { scenario } from '../context.js';

export default scenario({
  title: 'A room that has a key more than the allowed one is refused',
  shows: ['high-templar/room-more'],
  async run({ take, connect, world, takesEffect }) {
    const peer = await connect();
    await takesEffect(await peer.subscribe(world.exact));
    for (const further of ['1', '*', '', take.fresh('further')]) {
      await peer.refusesRoom({ ...world.exact, further }, 'high-templar/room-more');
    }
    await peer.refusesRoom({ ...world.exact, '': '1' }, 'high-templar/room-more');
  },
});
