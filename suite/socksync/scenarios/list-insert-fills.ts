import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-insert-fills';

export default scenario({
  title: 'An item that is inserted on a page that is not full takes nothing away',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(4), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 3 });
    // One item, then two, then exactly full; then one too many.
    for (const at of [4, 4, 3]) {
      await owned.insert(at, `new ${owned.full.length}`);
      await subscriber.stays(owned, requirement, 'whole');
    }
    // The same by items that are inserted before the page.
    await owned.reset(letters(4));
    await subscriber.follows(owned, 'socksync/list-replaced');
    for (let times = 0; times < 3; times++) {
      await owned.insert(0, `shifted ${times}`);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
