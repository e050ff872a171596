import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

export default scenario({
  title: 'A client that the API refuses is told so',
  shows: ['high-templar/hello-denied'],
  async run({ take, connect, known, meet }) {
    await connect();
    await isToldNo(take, await meet(known('denied')), 'high-templar/hello-denied');
  },
});
