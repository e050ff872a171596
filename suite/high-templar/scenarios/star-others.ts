import { scenario } from '../context.js';

export default scenario({
  title: 'A `*` in an allowed room leaves its other keys as they are',
  shows: ['high-templar/star-others'],
  async run({ take, connect, room, world, takesEffect }) {
    const peer = await connect();
    const allowed = room();
    await takesEffect(await peer.subscribe(allowed));
    const { customer = '' } = allowed;
    const { target = '' } = world.star;
    for (const other of [
      take.fresh('target'),
      `${target}-x`,
      target.slice(0, -1),
      target.toUpperCase(),
      '',
      customer,
    ]) {
      await peer.refusesRoom({ target: other, customer }, 'high-templar/star-others');
    }
    await peer.refusesRoom({ target: customer, customer: target }, 'high-templar/star-others');
    await peer.refusesRoom({ target: world.exact.target ?? '', customer }, 'high-templar/star-others');
  },
});
