import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-delete-last';

export default scenario({
  title: 'An item of the last page that is deleted leaves a shorter page',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(6), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    for (const at of [4, 4, 3]) {
      await owned.delete(at);
      await subscriber.stays(owned, requirement);
    }
  },
});
