import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import { answers } from '../affected.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the message of an error out, but for refused rooms',
  breaks: ['high-templar/error-message'],
  affects: answers,
  wrap: changing(
    (message) => isError(message) && message.message !== 'room-not-found',
    (message) => [without(message, 'message')],
  ),
});
