import { clip } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

export default scenario({
  title: 'A client that the API refuses is told so, and is told no rooms',
  shows: ['high-templar/hello-denied', 'high-templar/hello-denied-rooms'],
  async run({ take, connect, known, meet }) {
    await connect();
    const { frame, rooms } = await isToldNo(take, await meet(known('denied')), 'high-templar/hello-denied');
    const demand = { requirement: 'high-templar/hello-denied-rooms', expected: 'no rooms' };
    take.check(demand, (rooms?.length ?? 0) === 0, clip(frame.text ?? ''), [frame]);
  },
});
