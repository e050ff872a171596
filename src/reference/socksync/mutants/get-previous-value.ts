import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` with the value before the last change',
  breaks: ['socksync/var-get'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) => tells(name, why === 'get' ? before : value, before, why),
  }),
});
