import { mutant } from '../../mutant.js';
import { objects, refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Changes all objects that have the same fields',
  breaks: ['dcrf/only-one'],
  affects: [
    ...objects,
    ...refusals,
    'dcrf/custom-others',
    'dcrf/event-own-object',
    'dcrf/event-once',
    'dcrf/same-request-id',
    'dcrf/event-patch',
    'dcrf/extra-members',
    'dcrf/event-other-stream',
  ],
  rules: ({ selected }) => ({
    selected: (rows, pk, action) => (action === 'update' ? [pk, pk - 1, pk + 1] : selected(rows, pk, action)),
  }),
});
