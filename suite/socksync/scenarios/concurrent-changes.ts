import { jsonEqual } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'Of changes that are made at the same time none is lost, and the last that is told is the one that holds',
  shows: ['socksync/list-count', 'socksync/var-order'],
  needs: ['list-insert', 'set-var'],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    await peer.works();
    const tokens = Array.from({ length: 6 }, () => take.fresh('value'));
    const sets = [];
    for (const value of tokens) sets.push(await peer.open('setVar', { value }));
    for (const call of sets) await peer.returnedExactly(call, 'socksync/call-pipelined');
    await take.settle();
    const { value, sent, frame } = await peer.get();
    const told = (): readonly Frame[] => peer.conversation.received.filter((one) => one !== frame && peer.setsVar(one));
    const holdsIn = (all: readonly Frame[]): boolean =>
      all.some((one, at) => at === all.length - 1 && peer.tells(one, value));
    const last = (await take.polls(async () => told(), holdsIn, take.timeoutMs)).at(-1);
    const order = { requirement: 'socksync/var-order', expected: 'as the last change the value that holds' };
    take.check(order, last !== undefined && peer.tells(last, value), last?.text ?? 'nothing', [sent, frame], 'order');

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
    if (counted.total !== total) take.omitted(count, `the total ${counted.total}`, [inserts[0]?.sent ?? sent]);
    const before = subscriber.copy();
    const { copy, frames } = await subscriber.asks({ page: 0, page_size: 3 }, 'socksync/list-get');
    const holds = { requirement: 'socksync/list-count', expected: `the total ${total}, and the items that were told` };
    take.check(holds, copy.total === total && jsonEqual(copy.items, before.items), frames[1].text ?? '', frames);
  },
});
