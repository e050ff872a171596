import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe ends one subscription, and none beside it',
  shows: ['high-templar/unsubscribe-only', 'high-templar/unsubscribe-silent'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const [shared, other] = [room(), room()];
    const first = await peer.subscribe(shared);
    const second = await peer.subscribe(shared);
    const third = await peer.subscribe(shared);
    const apart = await peer.subscribe(other);
    let left = [first, second, third];
    for (const subscription of [...left, apart]) await peer.hears(subscription, await trigger(subscription.room));
    // One from the middle, the oldest, the last of the room.
    for (const ended of [second, first, third]) {
      await peer.unsubscribe(ended);
      left = left.filter((one) => one !== ended);
      const triggered = await trigger(shared);
      peer.mustNotHear('high-templar/unsubscribe-silent', 'nothing of this: it was unsubscribed', triggered, ended.id);
      for (const one of left) await peer.hears(one, triggered, 'high-templar/unsubscribe-only');
      await peer.hears(apart, await trigger(other), 'high-templar/unsubscribe-only');
    }
    await lastFence(peer);
    take.holds('high-templar/unsubscribe-silent');
  },
});
