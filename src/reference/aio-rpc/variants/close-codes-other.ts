import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends connections with codes of its own',
  takes: ['close codes'],
  rules: { codes: { fault: 4001, shutdown: 1012, full: 4003 } },
});
