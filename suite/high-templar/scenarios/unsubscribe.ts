import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe succeeds, and after it nothing more comes of the subscription',
  shows: ['high-templar/unsubscribe', 'high-templar/unsubscribe-silent'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const ended = await peer.subscribe(room());
    await peer.hears(ended, await trigger(ended.room));
    const { sent } = await peer.unsubscribe(ended);
    const triggered = await trigger(ended.room);
    peer.mustNotHear('high-templar/unsubscribe-silent', 'nothing of this: it was unsubscribed', triggered);
    await lastFence(peer);
    take.holds('high-templar/unsubscribe-silent', sent, triggered.sent);
  },
});
