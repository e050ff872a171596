import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'What is triggered for a room with a `*` in it reaches the subscriptions to that room',
  shows: ['high-templar/star-room'],
  locks: wholeSets,
  async run({ listen, world, trigger, lastFence }) {
    const [one, other] = [await listen(), await listen()];
    const both = [await one.subscribe(world.star), await other.subscribe(world.star)];
    const triggered = await trigger(world.star);
    for (const own of both) await own.peer.hears(own, triggered, 'high-templar/star-room');
    await lastFence(one, other);
    for (const own of both) own.peer.heardOnce(own, triggered);
  },
});
