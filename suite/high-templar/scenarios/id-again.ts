import { scenario } from '../context.js';
import type { Room } from '../rooms.js';

/** How often the requestId is used again: there are gateways that lose track only now and then. */
const most = 160;
const least = 8;

export default scenario({
  title: 'A requestId that was unsubscribed works like a fresh one, again and again',
  shows: ['high-templar/id-again'],
  profile: 'documented',
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const id = take.fresh('id');
    const left: Room[] = [];
    // With a slow subject fewer turns have to do.
    for (let turn = 0; turn < most && (turn < least || take.recording.ms() < take.timeoutMs / 2); turn++) {
      const subscription = await peer.subscribe(room(), id, 'high-templar/id-again');
      if (turn < least) await peer.hears(subscription, await trigger(subscription.room), 'high-templar/id-again');
      await peer.unsubscribe({ id }, 'high-templar/id-again');
      left.push(subscription.room);
    }
    const again = await peer.subscribe(room(), id, 'high-templar/id-again');
    const triggered = await trigger(left);
    peer.mustNotHear('high-templar/id-again', 'nothing of this: all of it was unsubscribed', triggered);
    await peer.hears(again, await trigger(again.room), 'high-templar/id-again');
    await lastFence(peer);
    take.holds('high-templar/id-again', triggered.sent);
  },
});
