import { scenario } from '../context.js';
import { harmless } from '../harmless.js';

const characters = 4 * 1024 * 1024;

export default scenario({
  title: 'A very large message harms nobody else',
  shows: ['socksync/large-value'],
  observes: ['socksync/large-answer'],
  locks: { subject: 'exclusive' },
  async run(context) {
    await harmless(context, 'socksync/large-value', 'socksync/large-answer', `"${'x'.repeat(characters)}"`);
  },
});
