import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores text that is no JSON',
  breaks: ['socksync/not-json'],
  affects: ['socksync/json-constants'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-json': ignore }, refuse) }),
});
