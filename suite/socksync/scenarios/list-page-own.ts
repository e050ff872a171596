import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-page-own';

export default scenario({
  title: 'A get of one subscriber does not move another',
  shows: [requirement],
  async run({ connect, list, view }) {
    const { list: owned, controller } = await list(letters(9));
    const staying = view(controller);
    await staying.look({ page: 1, size: 2 }, owned);
    for (const at of [2, 3, 0]) await staying.sees(owned, { do: 'set', at });
    const moving = view(await connect());
    for (const page of [
      { page: 0, size: 3 },
      { page: 2, size: 3 },
      { page: 0, size: 1 },
    ]) {
      await moving.look(page, owned);
      for (const at of [2, 3, 0]) {
        await owned.change({ do: 'set', at }, requirement);
        await staying.stays(owned, requirement, 'whole');
      }
    }
  },
});
