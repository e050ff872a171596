import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { pageOf } from '../copy.js';
import { is } from '../frames.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-get';

export default scenario({
  title: 'A get of a list is answered with the page that was asked for',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    for (const [page, size] of [
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 2],
      [0, 1],
      [6, 1],
    ] as const) {
      const { copy, frames } = await subscriber.asks({ page, page_size: size }, requirement);
      const wanted = { page, size, total: 7, items: pageOf(owned.full, { page, size }) };
      const demand = { requirement, expected: JSON.stringify(wanted) };
      const { total, items } = copy;
      const right = copy.page === page && copy.size === size && total === 7 && jsonEqual(items, wanted.items);
      take.check(demand, right, frames[1]?.text ?? '', frames);
    }
    const { frames } = await subscriber.asks({ page: 0, page_size: 2 }, requirement);
    const [sent, frame] = frames;
    await peer.fence(requirement);
    const again = peer.conversation.received.find((one) => one.index > frame.index && is(one, 'set_all'));
    const once = { requirement, expected: 'one `set_all` for one `get`' };
    take.check(once, again === undefined, again?.text ?? '', [sent, frame], 'twice');
  },
});
