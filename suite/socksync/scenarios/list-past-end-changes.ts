import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-past-end';

export default scenario({
  title: 'Who looks at a page past the end follows the list all the same',
  shows: [requirement],
  needs: ['list-insert', 'list-delete', 'list-set'],
  profile: 'documented',
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(3), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, page_size: 3 });
    await subscriber.look({ page: 2, page_size: 3 }, requirement);
    await owned.insert(0, 'first');
    await subscriber.stays(owned, requirement, 'whole');
    await owned.delete(1);
    await subscriber.stays(owned, requirement, 'whole');
    await owned.set(0, 'changed');
    await subscriber.stays(owned, requirement, 'whole');
    // The list grows until the page has items.
    for (const value of ['4', '5', '6', '7']) {
      await owned.insert(owned.full.length, value);
      await subscriber.stays(owned, requirement, 'whole');
    }
    await owned.insert(0, 'shifts');
    await subscriber.stays(owned, requirement, 'whole');
    // And shrinks until it has none.
    for (let left = 3; left > 0; left--) {
      await owned.delete(0);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
