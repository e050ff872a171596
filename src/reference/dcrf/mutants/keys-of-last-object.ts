import { mutant } from '../../mutant.js';
import { events, objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts a new object in the place of the last one',
  breaks: ['dcrf/create-fresh', 'dcrf/create'],
  affects: [...events, ...objects, 'dcrf/extra-members', 'dcrf/unknown-pk', 'dcrf/pipelined'],
  rules: { nextPk: ({ last }) => Math.max(1, last) },
});
