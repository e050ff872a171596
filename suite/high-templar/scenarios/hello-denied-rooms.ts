import { clip } from '../../../src/base/text.js';
import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { helloIn, kindOf } from '../frames.js';

export default scenario({
  title: 'A client that the API refuses is told no rooms',
  shows: ['high-templar/hello-denied-rooms'],
  async run({ take, connect, known, meet }) {
    await connect();
    const { peer, refused } = await meet(known('denied'));
    if (refused !== null) throw new Stopped(refused.reason, null);
    const isHello = (frame: Parameters<typeof kindOf>[0]): boolean => kindOf(frame) === 'hello';
    const arrival = await peer.conversation.wait(isHello, { from: 0, timeoutMs: take.timeoutMs });
    const demand = { requirement: 'high-templar/hello-denied-rooms', expected: 'no rooms' };
    if (arrival.kind === 'timeout') throw new Stopped('such a client was told nothing in time', null);
    if (arrival.kind === 'ended') return take.untestable(demand.requirement, 'such a client is told nothing at all');
    const { frame, rooms } = helloIn(arrival.frame);
    take.check(demand, (rooms?.length ?? 0) === 0, clip(frame.text ?? ''), [frame]);
  },
});
