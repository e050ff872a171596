import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item that is inserted on a page that is not full takes nothing away',
  shows: ['socksync/list-insert-fills'],
  profile: 'documented',
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(4), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    // One item, then two, then exactly full; then one too many.
    for (const at of [4, 4, 3]) await subscriber.sees(owned, { do: 'insert', at });
    // The same by items that are inserted before the page.
    await subscriber.sees(owned, { do: 'reset', count: 4 });
    for (const at of [0, 1, 2]) await subscriber.sees(owned, { do: 'insert', at });
  },
});
