import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'Of items that are inserted at the same time none is lost',
  shows: ['socksync/list-count'],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const tokens = Array.from({ length: 6 }, () => take.fresh('value'));
    const { list: owned } = await list(letters(4), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 3 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 1 });
    const inserts = [];
    for (const token of tokens) inserts.push(await peer.open('listInsert', { index: 0, value: token }));
    for (const call of inserts) await peer.returnedExactly(call, 'socksync/call-pipelined');
    const total = owned.full.length + tokens.length;
    const count = { requirement: 'socksync/list-count', expected: `the total ${total}` };
    const counted = await take.polls(
      async () => subscriber.copy(),
      (copy) => copy.total === total,
      take.timeoutMs,
    );
    if (counted.total !== total)
      take.omitted(
        count,
        `the total ${counted.total}`,
        inserts.map((one) => one.sent),
      );
    const before = subscriber.copy();
    const { copy, frames } = await subscriber.asks({ page: 0, page_size: 3 }, 'socksync/list-get');
    const holds = { requirement: 'socksync/list-count', expected: `the total ${total}, and the items that were told` };
    take.check(holds, copy.total === total && jsonEqual(copy.items, before.items), frames[1].text ?? '', frames);
  },
});
