import { scenario } from '../context.js';

export default scenario({
  title: 'The same requestId on two connections is two subscriptions',
  shows: ['high-templar/same-id'],
  async run({ take, listen, room, trigger, lastFence }) {
    const [one, other] = [await listen(), await listen()];
    const id = take.fresh('id');
    const both = [await one.subscribe(room(), id), await other.subscribe(room(), id)];
    for (const own of both) {
      const triggered = await trigger(own.room);
      const deaf = own.peer === one ? other : one;
      deaf.mustNotHear('high-templar/same-id', 'nothing of this: its subscription is to another room', triggered);
      await own.peer.hears(own, triggered, 'high-templar/same-id');
    }
    await lastFence(one, other);
    take.holds('high-templar/same-id');
  },
});
