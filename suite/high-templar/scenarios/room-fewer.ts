import { scenario } from '../context.js';

export default scenario({
  title: 'A room that lacks a key of the allowed one is refused',
  shows: ['high-templar/room-fewer'],
  async run({ connect, world, takesEffect }) {
    const peer = await connect();
    await takesEffect(await peer.subscribe(world.exact));
    const { target = '', customer = '' } = world.exact;
    for (const fewer of [{ target }, { customer }, {}]) await peer.refusesRoom(fewer, 'high-templar/room-fewer');
  },
});
