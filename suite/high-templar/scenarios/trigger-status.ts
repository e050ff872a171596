import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger that is as it should be is answered with success, whether anybody hears it or not',
  shows: ['high-templar/trigger-status'],
  profile: 'documented',
  async run({ connect, room, trigger }) {
    const peer = await connect();
    const subscription = await peer.subscribe(room());
    for (const data of [
      (token: string) => token,
      (token: string) => ({ token }),
      () => null,
      () => false,
      () => 0,
      () => '',
    ]) {
      await trigger(room(), data);
      await trigger(subscription.room, data);
    }
  },
});
