import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger for a room with a `*` reaches no room that it does not match',
  shows: ['high-templar/trigger-star-others'],
  profile: 'documented',
  locks: wholeSets,
  async run({ take, listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const star = await peer.subscribe(world.star);
    const { customer = '' } = room();
    const outside = [await peer.subscribe({ ...world.other, customer }), await peer.subscribe(world.exact)];
    const inside = await peer.subscribe({ ...world.star, customer });
    const { target = '' } = world.star;
    const triggers = [
      { room: world.star, deaf: outside },
      { room: { target: '*' }, deaf: [...outside, inside, star] },
      { room: { target, customer: '*', further: '*' }, deaf: [...outside, inside, star] },
      { room: { target: `${target}*`, customer }, deaf: [...outside, inside] },
      { room: { target, customer: `${customer.slice(0, -1)}*` }, deaf: [...outside, inside] },
    ];
    for (const one of triggers) {
      const triggered = await trigger(one.room);
      const ids = one.deaf.map(({ id }) => id);
      peer.mustNotHear(
        'high-templar/trigger-star-others',
        'nothing of this: the room is not matched',
        triggered,
        ...ids,
      );
      if (one.room === world.star) await peer.hears(star, triggered, 'high-templar/star-room');
      await peer.hears(inside, await trigger(inside.room));
    }
    await lastFence(peer);
    take.holds('high-templar/trigger-star-others');
  },
});
