import { mutant } from '../../mutant.js';
import { events, objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Acknowledges an update and changes nothing',
  breaks: ['dcrf/update'],
  affects: [...events, ...objects, 'dcrf/extra-members'],
  rules: ({ selected }) => ({
    selected: (rows, pk, action) => (action === 'update' ? [] : selected(rows, pk, action)),
  }),
});
