import { scenario } from '../context.js';

const requirement = 'socksync/list-items';

export default scenario({
  title: 'Items that are equal are items of their own, and one that is set is replaced whole',
  shows: [requirement],
  needs: ['list-delete'],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(['a', 'b', 'c', 'd'], peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 4 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 1 });
    await subscriber.sees(owned, { do: 'delete', at: 3 });
    await subscriber.sees(owned, { do: 'set', at: 2 });
    await owned.reset(['x', 'y', 'x', 'x', 'y', { a: 1 }], requirement);
    await subscriber.stays(owned, requirement, 'whole');
    for (const change of [
      () => owned.insert(1, 'x', requirement),
      () => owned.delete(3, requirement),
      () => owned.delete(2, requirement),
      () => owned.set(1, 'y', requirement),
      () => owned.set(1, { b: 2 }, requirement),
      () => owned.set(1, { c: { d: 3 } }, requirement),
      () => owned.delete(0, requirement),
    ]) {
      await change();
      await subscriber.stays(owned, requirement, 'whole');
    }
    await subscriber.look({ page: 0, size: 4 }, owned);
    await subscriber.look({ page: 1, size: 3 }, owned);
  },
});
