import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about text that is no JSON',
  breaks: ['socksync/not-json'],
  affects: ['socksync/json-constants'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-json': error(8) }, refuse) }),
});
