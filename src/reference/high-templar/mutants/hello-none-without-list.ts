import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import { isEmptyHello } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the list of rooms out where it is empty',
  breaks: ['high-templar/hello-none'],
  affects: [
    'high-templar/hello',
    'high-templar/frames',
    'high-templar/hello-rooms',
    'high-templar/hello-own',
    'high-templar/subscribe-none',
    'high-templar/api-empty--upstream',
  ],
  wrap: changing(isEmptyHello, (message) => [without(message, 'allowed_rooms')]),
});
