import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { helloKeyOf, isDenial } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says null where a client is not authenticated',
  breaks: ['high-templar/hello-type'],
  affects: [
    'high-templar/hello',
    'high-templar/hello-key',
    'high-templar/hello-key--upstream',
    'high-templar/hello-denied',
    'high-templar/hello-denied-rooms',
    'high-templar/denied-*',
    'high-templar/api-*',
    'high-templar/hello-rooms',
  ],
  wrap: changing(isDenial, (message) => [{ ...message, [helloKeyOf(message) ?? '']: null }]),
});
