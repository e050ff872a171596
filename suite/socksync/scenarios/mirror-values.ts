import { briefJson, isObject, jsonEqual, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { hardValues } from '../hard-values.js';
import { letters } from '../lists.js';
import type { ListChange } from '../owner.js';

const requirement = 'socksync/mirror-values';
const changes: readonly ListChange[] = [
  { func: 'insert', index: 0, value: 'first' },
  { func: 'insert', index: 3, value: { a: [null, 'ü€😀'] } },
  { func: 'set', index: 1, value: null },
  { func: 'delete', index: 2 },
  { func: 'insert', index: 1, value: 0 },
  { func: 'set', index: 0, value: false },
  { func: 'delete', index: 0 },
];

export default scenario({
  title: 'What is mirrored is what was sent',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.mirrors(requirement, ['a', 'b']);
    const reads = async (): Promise<void> => {
      const { value, sent, frame } = await peer.calls('mirror', {});
      const wanted = { var: peer.owner.variable, items: peer.owner.items };
      const told = isObject(value) ? value : undefined;
      const right = jsonEqual(member(told, 'var'), wanted.var) && jsonEqual(member(told, 'items'), wanted.items);
      take.check({ requirement, expected: briefJson(wanted) }, right, frame.text ?? '', [sent, frame]);
    };
    for (const value of hardValues) {
      peer.owner.variable = value;
      await peer.accepts('socksync/mirror-var', { func: 'set', ...peer.group('peerVar'), value });
      await reads();
    }
    for (const change of changes) {
      const { items, pageSize } = peer.owner;
      const end = change.func === 'insert' ? items.length : items.length - 1;
      // Some look at pages that are smaller than these.
      if (change.index > end || (change.func === 'insert' && items.length >= pageSize)) continue;
      await peer.changes('socksync/mirror-list', change);
      await reads();
    }
    await peer.replaces('socksync/mirror-list', ['replaced']);
    await reads();
    await peer.replaces('socksync/mirror-list', hardValues);
    await reads();
    // A page that is full, of a list that is longer.
    peer.owner.following = 3;
    await peer.replaces('socksync/mirror-list', letters(peer.owner.pageSize));
    await reads();
    peer.owner.following = 4;
    const count = { func: 'set_count', ...peer.group('peerList'), total_item_count: peer.owner.total };
    await peer.accepts('socksync/mirror-list', count);
    await reads();
  },
});
