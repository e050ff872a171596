import { mutant } from '../../mutant.js';
import { events, objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts the objects for the key of a new one, and so overwrites others',
  breaks: ['dcrf/create-fresh', 'dcrf/create'],
  affects: [...events, ...objects, 'dcrf/extra-members', 'dcrf/unknown-pk', 'dcrf/pipelined'],
  rules: { nextPk: (rows) => Math.max(1, Math.min(rows.size, rows.last)) },
});
