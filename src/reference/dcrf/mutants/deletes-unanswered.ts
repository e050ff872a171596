import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { asksFor, sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Does not answer a delete',
  breaks: ['dcrf/one-response', 'dcrf/delete'],
  affects: ['dcrf/missing-argument', 'dcrf/pipelined'],
  wrap: sorting(() => ({
    response: (payload, send) => (asksFor(payload, 'delete') ? undefined : send(payload)),
  })),
});
