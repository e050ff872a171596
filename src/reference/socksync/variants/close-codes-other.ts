import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends connections with codes of its own',
  takes: ['close codes'],
  rules: { codes: { crash: 4011, shutdown: 4001, full: 4013 } },
});
