import type { JsonObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'socksync/mirror-list-fields';

export default scenario({
  title: 'A change of a list that lacks a field is refused with code 4',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-list', ['a', 'b']);
    const { page, pageSize, total, items } = peer.owner;
    // Legal each, one after the other, and refused without any of its members beside `func`.
    const messages: readonly JsonObject[] = [
      { func: 'set_all', page, page_size: pageSize, total_item_count: total, items: [...items] },
      { func: 'set_count', total_item_count: total },
      { func: 'delete', index: 0 },
      { func: 'insert', index: 0, value: 'x' },
      { func: 'set', index: 0, value: 'y' },
    ];
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
