import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-delete';

export default scenario({
  title: 'An item of the page that is deleted leaves, and the next one follows',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(12), peer);
    const subscriber = view(peer);
    for (const page of [0, 1]) {
      await subscriber.look({ page, page_size: 3 });
      for (const at of [2, 1, 0]) {
        await owned.delete(3 * page + at);
        await subscriber.stays(owned, requirement);
      }
    }
  },
});
