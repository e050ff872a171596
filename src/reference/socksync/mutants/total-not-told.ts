import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no new total',
  breaks: ['socksync/list-count'],
  affects: ['socksync/list-empty'],
  rules: { totals: () => [] },
});
