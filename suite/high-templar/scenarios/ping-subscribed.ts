import { scenario } from '../context.js';

export default scenario({
  title: 'A ping is answered on a connection with subscriptions, and leaves them as they are',
  shows: ['high-templar/ping-subscribed'],
  async run({ connect, room, trigger }) {
    const peer = await connect();
    await peer.ping('high-templar/ping');
    const subscription = await peer.subscribe(room());
    await peer.hears(subscription, await trigger(subscription.room));
    for (let turn = 0; turn < 2; turn++) {
      await peer.ping('high-templar/ping-subscribed');
      await peer.hears(subscription, await trigger(subscription.room), 'high-templar/ping-subscribed');
    }
  },
});
