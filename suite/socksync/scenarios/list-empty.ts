import { scenario } from '../context.js';

const requirement = 'socksync/list-empty';

export default scenario({
  title: 'A list without items is an empty page, and its first item comes at index 0',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list([], peer);
    const subscriber = view(peer);
    const { copy, frames } = await subscriber.asks({ page: 0, page_size: 3 }, requirement);
    const demand = { requirement, expected: 'page 0 of size 3, no items, and the total 0' };
    const right = copy.page === 0 && copy.size === 3 && copy.items.length === 0 && copy.total === 0;
    take.check(demand, right, frames[1]?.text ?? '', frames);
    await owned.insert(0, 'first', requirement);
    await subscriber.stays(owned, requirement, 'whole');
    await owned.reset([], requirement);
    await subscriber.stays(owned, requirement, 'whole');
    await owned.insert(0, 'again', requirement);
    await subscriber.stays(owned, requirement, 'whole');
  },
});
