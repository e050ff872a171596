import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { helloKeyOf, isEmptyHello } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says 1 where a client is authenticated and allowed no room',
  breaks: ['high-templar/hello-type'],
  affects: [
    'high-templar/hello',
    'high-templar/hello-key',
    'high-templar/hello-key--upstream',
    'high-templar/hello-none',
    'high-templar/hello-own',
    'high-templar/subscribe-none',
    'high-templar/api-empty--upstream',
  ],
  wrap: changing(isEmptyHello, (message) => [{ ...message, [helloKeyOf(message) ?? '']: 1 }]),
});
