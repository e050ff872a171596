import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { isDenial } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a client that is not authenticated which rooms there are',
  breaks: ['high-templar/hello-denied-rooms'],
  affects: ['high-templar/hello-denied', 'high-templar/denied-*', 'high-templar/api-*'],
  wrap: changing(isDenial, (message) => [{ ...message, allowed_rooms: [{ target: 'message', customer: '*' }] }]),
});
