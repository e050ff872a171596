import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { answers } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success after it has refused a room',
  breaks: ['high-templar/one-answer'],
  affects: answers,
  wrap: changing(
    ({ message }) => message === 'room-not-found',
    (message) => [message, { code: 'success' }],
  ),
});
