import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/disconnect-others';

export default scenario({
  title: 'The end of a connection keeps nobody else from the updates',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const staying = await connect();
    await staying.works();
    for (const how of ['in order', 'cut off'] as const) {
      const kept = await staying.works();
      const leaving = await connect();
      await leaving.joins();
      if (take.has('list')) {
        const { list: owned } = await list(letters(4), staying);
        const subscriber = view(staying);
        await subscriber.look({ page: 0, size: 2 }, owned);
        await subscriber.sees(owned, { do: 'reset', count: 4 });
        await view(leaving).look({ page: 1, size: 2 }, owned);
        await leaving.end(how);
        await owned.change({ do: 'reset', count: 5 }, requirement);
        await subscriber.stays(owned, requirement, 'whole');
      } else await leaving.end(how);
      await staying.holdsValue(kept, requirement);
      await (await connect()).isStranger();
      const token = take.fresh('value');
      await staying.hears(token, await staying.setVar(token), requirement);
      await (await connect()).joins();
    }
  },
});
