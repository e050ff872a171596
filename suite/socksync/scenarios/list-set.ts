import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'A changed item is sent to who looks at its page, and to nobody else',
  shows: ['socksync/list-set', 'socksync/list-set-elsewhere'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    for (const at of [3, 4, 5, 0, 2, 6, 8]) await subscriber.sees(owned, { do: 'set', at });
  },
});
