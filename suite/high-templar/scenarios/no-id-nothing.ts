import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe without requestId subscribes to nothing',
  shows: ['high-templar/no-id-nothing'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const allowed = await peer.subscribe(room());
    const wanted = room();
    const sent = peer.send({ type: 'subscribe', room: wanted });
    // Whether it is answered is judged elsewhere; a later request that is answered comes after it.
    await peer.tries(room());
    const triggered = await trigger(wanted);
    peer.mustNotHear('high-templar/no-id-nothing', 'nothing of this: it was refused', triggered);
    await peer.hears(allowed, await trigger(allowed.room));
    await lastFence(peer);
    take.holds('high-templar/no-id-nothing', sent, triggered.sent);
  },
});
