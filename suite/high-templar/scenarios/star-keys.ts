import { scenario } from '../context.js';

export default scenario({
  title: 'A `*` in an allowed room admits no room with other keys',
  shows: ['high-templar/star-keys'],
  async run({ take, connect, room, world, takesEffect }) {
    const peer = await connect();
    await takesEffect(await peer.subscribe(room()));
    const { target = '' } = world.star;
    const customer = take.fresh('customer');
    const others = [
      { target },
      { target, client: customer },
      { target, customer, further: '1' },
      { target, customer, further: '*' },
    ];
    for (const other of [...others, { customer }]) await peer.refusesRoom(other, 'high-templar/star-keys');
  },
});
