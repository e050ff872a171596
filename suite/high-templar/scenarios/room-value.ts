import { scenario } from '../context.js';

export default scenario({
  title: 'A room with another value than the allowed one is refused, however much alike they are',
  shows: ['high-templar/room-value'],
  async run({ take, connect, world, takesEffect }) {
    const peer = await connect();
    const subscription = await peer.subscribe(world.exact);
    await takesEffect(subscription);
    const { target = '', customer = '' } = world.exact;
    const others = [
      { target, customer: '2' },
      { target, customer: '' },
      { target, customer: `${customer}${customer}` },
      { target, customer: ` ${customer}` },
      { target, customer: `${customer}.0` },
      { target: target.toUpperCase(), customer },
      { target: `${target}s`, customer },
      { target: target.slice(0, -1), customer },
      { target: take.fresh('other'), customer },
      { target: customer, customer: target },
      { target, customer: `0${customer}` },
      { target, customer: `${customer}é` },
    ];
    for (const other of others) await peer.refusesRoom(other, 'high-templar/room-value');
    peer.refused(await peer.tries({ target, customer: null }), 'high-templar/room-value');
    await takesEffect(subscription, 'high-templar/error-lives');
  },
});
