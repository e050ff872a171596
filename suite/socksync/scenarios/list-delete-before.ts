import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item that is deleted before the page shifts it',
  shows: ['socksync/list-delete-before'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(8), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    // The last of them leaves a page that is shorter by one.
    for (const at of [0, 2, 1]) await subscriber.sees(owned, { do: 'delete', at });
    await subscriber.look({ page: 2, size: 1 }, owned);
    await subscriber.sees(owned, { do: 'delete', at: 0 });
  },
});
