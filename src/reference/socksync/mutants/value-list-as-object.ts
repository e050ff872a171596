import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a value that is a list as an object',
  breaks: ['socksync/var-value'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) => tells(name, Array.isArray(value) ? { ...value } : value, before, why),
  }),
});
