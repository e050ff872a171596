import { type Json, jsonEqual } from '../../../src/base/json.js';
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
    const answers = new Set<Frame>();
    const told = async (): Promise<Told> => {
      const { value, frame } = await peer.get();
      answers.add(frame);
      const last = peer.conversation.received.findLast((one) => peer.setsVar(one) && !answers.has(one));
      return { value, frame, last };
    };
    const agrees = ({ last, value }: Told): boolean => last !== undefined && peer.tells(last, value);
    const { frame, last, value } = await take.polls(told, agrees, take.timeoutMs);
    const order = { requirement: 'socksync/var-order', expected: 'as the last change the value that holds' };
    take.check(order, agrees({ frame, last, value }), last?.text ?? 'nothing', last ? [last, frame] : [frame], 'order');

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

/** What a `get` told, and the change that came last. */
interface Told {
  readonly value: Json;
  readonly frame: Frame;
  readonly last: Frame | undefined;
}
