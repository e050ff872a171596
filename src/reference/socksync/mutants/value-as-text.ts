import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the value of a variable as JSON in a text',
  breaks: ['socksync/var-value', 'socksync/var-get'],
  affects: ['socksync/var-update'],
  rules: ({ tells }) => ({ tells: (name, value, before, why) => tells(name, JSON.stringify(value), before, why) }),
});
