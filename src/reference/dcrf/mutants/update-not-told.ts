import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell of updates, but of patches',
  breaks: ['dcrf/update-event'],
  affects: ['dcrf/effects-order'],
  rules: { tells: ({ writing }) => writing !== 'update' },
});
