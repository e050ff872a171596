import type { Json } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'Of values that are set at the same time the last that is told is the one that holds',
  shows: ['socksync/var-order'],
  profile: 'documented',
  async run({ take, connect }) {
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
  },
});

/** What a `get` told, and the change that came last. */
interface Told {
  readonly value: Json;
  readonly frame: Frame;
  readonly last: Frame | undefined;
}
