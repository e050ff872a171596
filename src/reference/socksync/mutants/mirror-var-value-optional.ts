import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes null for a value that is missing',
  breaks: ['socksync/mirror-var-fields'],
  rules: { mirrorsVar: (message) => ({ value: message.value ?? null }) },
});
