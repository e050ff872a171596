import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-delete-after';

export default scenario({
  title: 'An item that is deleted after the page changes the total alone',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    for (const at of [8, 6, 6]) {
      await owned.delete(at);
      await subscriber.stays(owned, requirement);
    }
  },
});
