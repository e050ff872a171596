import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { isEmptyHello } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says null where the list of rooms is empty',
  breaks: ['high-templar/hello-none'],
  affects: [
    'high-templar/hello',
    'high-templar/frames',
    'high-templar/hello-rooms',
    'high-templar/hello-own',
    'high-templar/subscribe-none',
    'high-templar/api-empty--upstream',
  ],
  wrap: changing(isEmptyHello, (message) => [{ ...message, allowed_rooms: null }]),
});
