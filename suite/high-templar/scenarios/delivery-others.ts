import { scenario } from '../context.js';

export default scenario({
  title: 'A connection is sent nothing that only others subscribed to',
  shows: ['high-templar/delivery-others'],
  async run({ take, connect, listen, room, trigger, lastFence }) {
    const [one, other, idle] = [await listen(), await listen(), await listen()];
    const bare = await connect();
    const own = await one.subscribe(room());
    const theirs = await other.subscribe(room());
    for (const [heard, deaf] of [
      [own, other],
      [theirs, one],
    ] as const) {
      const triggered = await trigger(heard.room);
      for (const peer of [deaf, idle, bare]) {
        peer.mustNotHear('high-templar/delivery-others', 'nothing of this: others subscribed to it', triggered);
      }
      await heard.peer.hears(heard, triggered);
    }
    await lastFence(one, other, idle);
    take.holds('high-templar/delivery-others');
  },
});
