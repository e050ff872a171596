import { mutant } from '../../mutant.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';
import { saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers what it refuses twice',
  breaks: ['dcrf/one-response'],
  wrap: saying((payload) => (isError(payload) ? [payload, payload] : [payload])),
});
