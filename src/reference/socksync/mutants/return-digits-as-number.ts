import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Returns an id that is made of digits as a number',
  breaks: ['socksync/call-return'],
  wrap: changing(is('return'), (message) => [
    {
      ...message,
      id: typeof message.id === 'string' && /^\d+$/.test(message.id) ? Number(message.id) : (message.id ?? null),
    },
  ]),
});
