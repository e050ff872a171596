import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-insert-after';

export default scenario({
  title: 'An item that is inserted after the page changes the total alone',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    for (const at of [6, 7, owned.full.length + 2]) {
      await owned.insert(at, `new ${at}`);
      await subscriber.stays(owned, requirement);
    }
  },
});
