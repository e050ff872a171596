import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item that is inserted before the page shifts it',
  shows: ['socksync/list-insert-before'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    for (const at of [0, 1, 2]) await subscriber.sees(owned, { do: 'insert', at });
    await subscriber.look({ page: 2, size: 1 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 0 });
  },
});
