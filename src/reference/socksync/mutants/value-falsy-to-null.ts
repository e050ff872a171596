import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends 0, false and an empty text as null',
  breaks: ['socksync/var-value'],
  rules: ({ tells }) => ({ tells: (name, value, before, why) => tells(name, value || null, before, why) }),
});
