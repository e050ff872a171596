import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { asksFor, saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Does not answer an unsubscription',
  breaks: ['dcrf/one-response', 'dcrf/unsubscribe'],
  wrap: saying((payload) => (asksFor(payload, 'unsubscribe_instance') ? [] : [payload])),
});
