import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item that is inserted on the page is sent, and the last one leaves',
  shows: ['socksync/list-insert'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    for (const page of [0, 1]) {
      await subscriber.look({ page, size: 3 }, owned);
      for (const at of [0, 1, 2]) await subscriber.sees(owned, { do: 'insert', at: 3 * page + at });
    }
    // A page may have but one item.
    await subscriber.look({ page: 2, size: 1 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 2 });
  },
});
