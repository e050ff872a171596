import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { asksFor, sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers a create with data null',
  breaks: ['dcrf/create'],
  affects: ['dcrf/pk-field', 'dcrf/values'],
  wrap: sorting(() => ({
    response: (payload, send) => send(asksFor(payload, 'create') ? { ...payload, data: null } : payload),
  })),
});
