import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-insert-before';

export default scenario({
  title: 'An item that is inserted before the page shifts it',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    for (const at of [0, 1, 2]) {
      await owned.insert(at, `new ${at}`);
      await subscriber.stays(owned, requirement);
    }
  },
});
