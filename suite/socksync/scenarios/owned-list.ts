import type { JsonObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/owned-list';
const changes: readonly JsonObject[] = [
  { func: 'set', index: 0, value: 'intruded' },
  { func: 'insert', index: 0, value: 'intruded' },
  { func: 'delete', index: 0 },
  { func: 'set_all', page: 1, page_size: 2, total_item_count: 3, items: ['intruded'] },
  { func: 'set_count', total_item_count: 99 },
];

export default scenario({
  title: 'A list cannot be changed by who does not own it',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(4), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 3 }, owned);
    for (const change of changes) {
      await peer.refuses(requirement, [1], { ...change, ...peer.group('list') });
      await subscriber.stays(owned, requirement, 'whole');
      if (!take.has('list-set')) continue;
      await owned.change({ do: 'set', at: 1 }, requirement);
      await subscriber.stays(owned, requirement, 'whole');
    }
    await subscriber.asks({ page: 0, page_size: 3 }, requirement);
    await subscriber.stays(owned, requirement, 'whole');
  },
});
