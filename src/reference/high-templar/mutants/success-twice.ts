import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { answers, deliveries } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success twice',
  breaks: ['high-templar/one-answer'],
  affects: [...answers, ...deliveries],
  wrap: changing(isSuccess, (message) => [message, message]),
});
