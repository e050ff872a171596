import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Finds a name whatever its case',
  breaks: ['socksync/unknown-name'],
  rules: { name: (name) => (typeof name === 'string' ? name.toLowerCase() : name) },
});
