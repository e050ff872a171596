import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-replaced';

export default scenario({
  title: 'When the list is replaced, the subscriber holds its page of the new one',
  shows: [requirement],
  needs: ['list-set'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    // As many items as before, more and fewer.
    await subscriber.sees(owned, { do: 'set', at: 3 });
    for (const count of [7, 9, 8, 5]) {
      await subscriber.sees(owned, { do: 'reset', count });
      // It looks at the same page as before.
      for (const at of [3, 0]) {
        await owned.change({ do: 'set', at }, requirement);
        await subscriber.stays(owned, requirement, 'whole');
      }
    }
  },
});
