import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-past-end';

export default scenario({
  title: 'Who looks at a page past the end follows the list all the same',
  shows: [requirement],
  needs: ['list-insert', 'list-delete', 'list-set'],
  profile: 'documented',
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(3), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 3 }, owned);
    await subscriber.asks({ page: 2, page_size: 3 }, requirement);
    await subscriber.stays(owned, requirement, 'whole');
    for (const step of [
      { do: 'insert', at: 0 },
      { do: 'delete', at: 1 },
      { do: 'set', at: 0 },
      // The list grows until the page has items, and shrinks until it has none.
      { do: 'insert', at: 3 },
      { do: 'insert', at: 4 },
      { do: 'insert', at: 5 },
      { do: 'insert', at: 6 },
      { do: 'insert', at: 0 },
      { do: 'delete', at: 0 },
      { do: 'delete', at: 0 },
      { do: 'delete', at: 0 },
    ] as const) {
      await subscriber.sees(owned, step);
    }
  },
});
