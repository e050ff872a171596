import type { JsonObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'socksync/mirror-list-fields';
/** Legal each, and refused without any of its members beside `func`. */
const messages: readonly JsonObject[] = [
  { func: 'set_all', page: 0, page_size: 5, total_item_count: 2, items: ['a', 'b'] },
  { func: 'set_count', total_item_count: 2 },
  { func: 'insert', index: 0, value: 'x' },
  { func: 'set', index: 0, value: 'y' },
  { func: 'delete', index: 0 },
];

export default scenario({
  title: 'A change of a list that lacks a field is refused with code 4',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect({ owned: { list: ['a', 'b'] } });
    await peer.mirrors('socksync/mirror-list');
    for (const message of messages) {
      await peer.accepts('socksync/mirror-list', { ...message, ...peer.group('peerList') });
      for (const field of Object.keys(message)) {
        if (field === 'func') continue;
        const { [field]: _, ...rest } = message;
        await peer.refuses(requirement, [4], { ...rest, ...peer.group('peerList') });
      }
    }
  },
});
