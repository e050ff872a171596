import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'The only subscription of a connection, and one to a room with a `*`, can be ended like any other',
  shows: ['high-templar/unsubscribe-silent'],
  locks: wholeSets,
  async run({ take, connect, room, world, trigger }) {
    const peer = await connect();
    for (const wanted of [room(), world.star, world.exact]) {
      const only = await peer.subscribe(wanted);
      await peer.hears(only, await trigger(wanted));
      const { sent } = await peer.unsubscribe(only);
      const next = await peer.subscribe(room());
      await take.settle();
      const triggered = await trigger(wanted);
      peer.mustNotHear('high-templar/unsubscribe-silent', 'nothing of this: it was unsubscribed', triggered, only.id);
      await peer.hears(next, await trigger(next.room));
      await peer.unsubscribe(next);
      take.holds('high-templar/unsubscribe-silent', sent, triggered.sent);
    }
  },
});
