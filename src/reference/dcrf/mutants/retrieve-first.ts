import { mutant } from '../../mutant.js';
import { objects, refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Shows the first object whichever is asked for',
  breaks: ['dcrf/retrieve'],
  affects: [...objects, ...refusals, 'dcrf/extra-members', 'dcrf/pipelined'],
  rules: ({ find }) => ({
    find: (rows, pk, action) =>
      action === 'retrieve' && rows.get(pk) !== undefined ? [...rows.values()][0] : find(rows, pk, action),
  }),
});
