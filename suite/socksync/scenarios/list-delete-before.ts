import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-delete-before';

export default scenario({
  title: 'An item that is deleted before the page shifts it',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(8), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    // The last of them leaves a page that is shorter by one.
    for (const at of [0, 2, 1]) {
      await owned.delete(at);
      await subscriber.stays(owned, requirement);
    }
  },
});
