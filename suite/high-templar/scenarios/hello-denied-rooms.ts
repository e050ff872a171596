import { clip } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { helloIn, kindOf } from '../frames.js';

export default scenario({
  title: 'A client that the API refuses is told no rooms',
  shows: ['high-templar/hello-denied-rooms'],
  async run({ take, connect, known, meet }) {
    await connect();
    const { peer } = await meet(known('denied'));
    const isHello = (frame: Parameters<typeof kindOf>[0]): boolean => kindOf(frame) === 'hello';
    const arrival = await peer.conversation.wait(isHello, { from: 0, timeoutMs: take.timeoutMs });
    const demand = { requirement: 'high-templar/hello-denied-rooms', expected: 'no rooms' };
    if (arrival.kind !== 'frame') return take.untestable(demand.requirement, 'such a client is told nothing at all');
    const { frame, rooms } = helloIn(arrival.frame);
    take.check(demand, (rooms?.length ?? 0) === 0, clip(frame.text ?? ''), [frame]);
  },
});
