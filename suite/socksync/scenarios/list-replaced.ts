import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'When the list is replaced, the subscriber holds its page of the new one',
  shows: ['socksync/list-replaced'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    // As many items as before, more and fewer.
    for (const count of [7, 9, 8, 5]) await subscriber.sees(owned, { do: 'reset', count });
  },
});
