import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { everything } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls success ok',
  breaks: ['high-templar/response-code'],
  affects: everything,
  wrap: changing(isSuccess, (message) => [{ ...message, code: 'ok' }]),
});
