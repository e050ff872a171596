import { scenario } from '../context.js';

export default scenario({
  title: 'A `*` in a room that is asked for is a value like any other',
  shows: ['high-templar/star-asked'],
  async run({ connect, world, room, takesEffect }) {
    const peer = await connect();
    await takesEffect(await peer.subscribe(world.exact));
    const { target = '', customer = '' } = world.exact;
    const { customer: other = '' } = room();
    const asked = [
      { target, customer: '*' },
      { target: '*', customer },
      { target: '*', customer: '*' },
      { target: '*', customer: other },
      { '*': '*' },
      { target, '*': customer },
    ];
    for (const one of asked) await peer.refusesRoom(one, 'high-templar/star-asked');
  },
});
