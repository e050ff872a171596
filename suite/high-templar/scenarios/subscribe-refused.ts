import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe to a room that is not allowed, or that does not exist, is refused with room-not-found',
  shows: ['high-templar/subscribe-refused', 'high-templar/room-not-found'],
  async run({ take, connect, room, takesEffect }) {
    const peer = await connect();
    const subscription = await peer.subscribe(room());
    await takesEffect(subscription);
    const nowhere = [
      { target: take.fresh('nowhere'), customer: '1' },
      { nowhere: take.fresh('nowhere') },
      { target: '', customer: '' },
      {},
    ];
    for (const one of nowhere) await peer.refusesRoom(one, 'high-templar/subscribe-refused');
    await takesEffect(subscription, 'high-templar/error-lives');
    await takesEffect(await peer.subscribe(room()));
  },
});
