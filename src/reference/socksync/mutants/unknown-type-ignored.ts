import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a type that does not exist',
  breaks: ['socksync/unknown-type'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unknown-type': ignore }, refuse) }),
});
