import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'An item of the last page that is deleted leaves a shorter page',
  shows: ['socksync/list-delete-last'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(6), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    for (const at of [4, 4, 3]) await subscriber.sees(owned, { do: 'delete', at });
  },
});
