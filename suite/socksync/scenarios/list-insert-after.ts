import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item that is inserted after the page changes the total alone',
  shows: ['socksync/list-insert-after'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    for (const at of [6, 7, 9]) await subscriber.sees(owned, { do: 'insert', at });
  },
});
