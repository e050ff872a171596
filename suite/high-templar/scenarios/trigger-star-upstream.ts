import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger for a room with a `*` reaches that room alone',
  shows: ['high-templar/trigger-star--upstream'],
  profile: 'upstream',
  locks: wholeSets,
  async run({ take, listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const star = await peer.subscribe(world.star);
    const concrete = await peer.subscribe(room());
    const triggered = await trigger(world.star);
    peer.mustNotHear(
      'high-templar/trigger-star--upstream',
      'nothing of this: it is for the `*`',
      triggered,
      concrete.id,
    );
    await peer.hears(star, triggered, 'high-templar/star-room');
    await peer.hears(concrete, await trigger(concrete.room));
    await lastFence(peer);
    take.holds('high-templar/trigger-star--upstream', triggered.sent);
  },
});
