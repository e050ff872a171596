import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { answers } from '../affected.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells errors other than a refused room by codes of their own',
  breaks: ['high-templar/response-code'],
  affects: answers,
  wrap: changing(
    (message) => isError(message) && message.message !== 'room-not-found',
    (message) => [{ ...message, code: message.message ?? 'unknown' }],
  ),
});
