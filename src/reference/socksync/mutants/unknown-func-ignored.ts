import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a func that does not exist',
  breaks: ['socksync/unknown-func'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unknown-func': ignore }, refuse) }),
});
