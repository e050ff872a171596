import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-move';

export default scenario({
  title: 'After a get of another page the updates are those of that page',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    for (const [page, size] of [
      [0, 3],
      [1, 3],
      [1, 2],
      [0, 2],
    ] as const) {
      await subscriber.look({ page, page_size: size });
      for (const [at] of owned.full.entries()) {
        await owned.set(at, `${page}/${size}: ${at}`);
        await subscriber.follows(owned, requirement, 'whole');
      }
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
