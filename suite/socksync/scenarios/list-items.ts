import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'socksync/list-items';
const values: readonly Json[] = [
  null,
  false,
  0,
  -1.5,
  9007199254740991,
  '',
  '1',
  'ä€😀 "\\\n',
  [],
  {},
  [[null], { a: [1, '1'] }],
  { index: 0, func: 'delete', '': null },
];

export default scenario({
  title: 'The items of a list arrive as they were set',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(['a', 'b', 'c', 'd'], peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, page_size: 2 });
    for (const value of values) {
      await owned.insert(0, value);
      await subscriber.follows(owned, requirement);
      await owned.set(1, value);
      await subscriber.follows(owned, requirement);
    }
    await owned.reset(values);
    await subscriber.follows(owned, requirement);
    for (const page of [0, 1, 2, 3]) {
      await subscriber.look({ page, page_size: 3 });
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
