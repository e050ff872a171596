import { scenario } from '../context.js';

export default scenario({
  title: 'Large and deep data arrives equal',
  shows: ['high-templar/publish-data'],
  async run({ connect, room, trigger }) {
    const peer = await connect();
    const subscription = await peer.subscribe(room());
    const wide = Array.from({ length: 1000 }, (_, at) => ({ at, text: `item ${at}` }));
    let deep: readonly unknown[] = [];
    for (let level = 0; level < 30; level++) deep = [deep];
    for (const more of ['x'.repeat(100_000), wide, deep]) {
      await peer.hears(subscription, await trigger(subscription.room, (token) => ({ token, more }) as never));
    }
  },
});
