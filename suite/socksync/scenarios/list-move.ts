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
    await subscriber.look({ page: 0, size: 3 }, owned);
    for (const at of owned.full.keys()) await subscriber.sees(owned, { do: 'set', at });
    for (const [page, size] of [
      [1, 3],
      [1, 2],
      [0, 2],
      [2, 3],
    ] as const) {
      await subscriber.look({ page, size }, owned);
      for (const at of owned.full.keys()) {
        await owned.change({ do: 'set', at }, requirement);
        await subscriber.stays(owned, requirement, 'whole');
      }
    }
  },
});
