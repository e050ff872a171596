import { scenario } from '../context.js';
import { harmless } from '../harmless.js';

const levels = 20_000;

export default scenario({
  title: 'A message that is nested very deeply harms nobody else',
  shows: ['socksync/deep-value'],
  observes: ['socksync/deep-answer'],
  locks: { subject: 'exclusive' },
  async run(context) {
    const value = '['.repeat(levels) + ']'.repeat(levels);
    await harmless(context, 'socksync/deep-value', 'socksync/deep-answer', value);
  },
});
