import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the value before a change',
  breaks: ['socksync/var-update'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) => tells(name, why === 'get' ? value : before, before, why),
  }),
});
