import { scenario } from '../context.js';
import { harmless } from '../harmless.js';

const characters = 1024 * 1024;

export default scenario({
  title: 'A very large request harms nobody else',
  shows: ['aio-rpc/large-value'],
  observes: ['aio-rpc/large-answer'],
  needs: ['echo'],
  locks: { 'server-info': 'exclusive' },
  async run(context) {
    await harmless(context, 'aio-rpc/large-value', 'aio-rpc/large-answer', `"${'x'.repeat(characters)}"`);
  },
});
