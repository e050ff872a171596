import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import type { Peer } from '../peer.js';

const requirement = 'socksync/func-of-group';

/** Whole messages, but for a func that the group's type does not have. */
function wrong(peer: Peer): readonly JsonObject[] {
  const [variable, list, echo] = [peer.group('var'), peer.group('list'), peer.group('echo')];
  const call = { func: 'call', id: randomUUID(), args: {} };
  const insert = { func: 'insert', index: 0, value: 1 };
  return [
    { ...insert, ...variable },
    { func: 'set_all', page: 0, page_size: 1, total_item_count: 1, items: [1], ...variable },
    { func: 'set_count', total_item_count: 1, ...variable },
    { func: 'delete', index: 0, ...variable },
    { ...call, ...variable },
    ...(peer.take.has('list') ? [{ ...call, ...list }] : []),
    ...(peer.take.has('echo') ? [{ func: 'get', ...echo }] : []),
  ];
}

export default scenario({
  title: 'A func that the type of the group does not have is refused with code 1',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const token = await peer.works();
    if (take.has('list')) peer.subscribe('list');
    if (take.has('echo')) await peer.calls('echo', { token });
    for (const message of wrong(peer)) await peer.refuses(requirement, [1], message);
    await peer.holdsValue(token);
  },
});
