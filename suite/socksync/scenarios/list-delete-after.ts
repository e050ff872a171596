import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item that is deleted after the page changes the total alone',
  shows: ['socksync/list-delete-after'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    for (const at of [8, 6, 6]) await subscriber.sees(owned, { do: 'delete', at });
  },
});
