import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-page-own';

export default scenario({
  title: 'A get of one subscriber does not move another',
  shows: [requirement],
  async run({ connect, list, view }) {
    const { list: owned, controller } = await list(letters(9));
    const staying = view(controller);
    await staying.look({ page: 1, page_size: 2 });
    const moving = view(await connect());
    for (const asked of [{ page: 0, page_size: 3 }, { page: 2, page_size: 3 }, {}]) {
      await moving.look(asked);
      for (const at of [2, 3, 0]) {
        await owned.set(at, `${JSON.stringify(asked)} ${at}`);
        await staying.stays(owned, requirement, 'whole');
        await moving.stays(owned, 'socksync/list-move', 'whole');
      }
    }
  },
});
