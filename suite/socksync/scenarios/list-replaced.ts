import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-replaced';

export default scenario({
  title: "When the list is replaced, the subscriber's copy is its page of the new one",
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    for (const items of [letters(9).reverse(), letters(8), ['a', 'b', 'c', 'new', 'e']]) {
      await owned.reset(items);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
