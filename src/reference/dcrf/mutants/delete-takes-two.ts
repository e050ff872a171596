import { mutant } from '../../mutant.js';
import { events, objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Deletes the next object, too',
  breaks: ['dcrf/only-one', 'dcrf/retrieve', 'dcrf/delete', 'dcrf/patch'],
  affects: [...events, ...objects, 'dcrf/pipelined', 'dcrf/status-list'],
  rules: ({ selected }) => ({
    selected: (rows, pk, action) => (action === 'delete' ? [pk, pk + 1, pk - 1] : selected(rows, pk, action)),
  }),
});
