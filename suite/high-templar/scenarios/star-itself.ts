import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'An allowed room with a `*` in it can itself be subscribed to',
  shows: ['high-templar/star-itself'],
  locks: wholeSets,
  async run({ connect, world, takesEffect }) {
    const peer = await connect();
    for (const room of [world.star, world.other]) {
      await takesEffect(await peer.subscribe(room));
    }
  },
});
