import { scenario } from '../context.js';
import { harmless } from '../harmless.js';

const levels = 20_000;

export default scenario({
  title: 'A request that is nested very deeply harms nobody else',
  shows: ['aio-rpc/deep-value'],
  observes: ['aio-rpc/deep-answer'],
  needs: ['echo'],
  locks: { 'server-info': 'exclusive' },
  async run(context) {
    const value = '['.repeat(levels) + ']'.repeat(levels);
    await harmless(context, 'aio-rpc/deep-value', 'aio-rpc/deep-answer', value);
  },
});
