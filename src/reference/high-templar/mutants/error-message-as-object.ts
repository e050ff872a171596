import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { answers } from '../affected.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says what is wrong in an object, but for refused rooms',
  breaks: ['high-templar/error-message'],
  affects: answers,
  wrap: changing(
    (message) => isError(message) && message.message !== 'room-not-found',
    (message) => [{ ...message, message: { text: message.message ?? null } }],
  ),
});
