import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item of the page that is deleted leaves, and the next one follows',
  shows: ['socksync/list-delete'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(13), peer);
    const subscriber = view(peer);
    for (const page of [0, 1]) {
      await subscriber.look({ page, size: 3 }, owned);
      for (const at of [2, 1, 0]) await subscriber.sees(owned, { do: 'delete', at: 3 * page + at });
    }
    // The item that follows may be the last of the list, and the page may have but one.
    await subscriber.sees(owned, { do: 'reset', count: 7 });
    await subscriber.sees(owned, { do: 'delete', at: 4 });
    await subscriber.look({ page: 2, size: 1 }, owned);
    await subscriber.sees(owned, { do: 'delete', at: 2 });
  },
});
