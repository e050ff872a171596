import { mutant } from '../../mutant.js';
import { events, refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Acknowledges a delete and deletes nothing',
  breaks: ['dcrf/delete'],
  affects: [...events, ...refusals, 'dcrf/list', 'dcrf/one-store', 'dcrf/shared'],
  rules: ({ selected }) => ({
    selected: (rows, pk, action) => (action === 'delete' ? [] : selected(rows, pk, action)),
  }),
});
