import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 1 about a type that does not exist',
  breaks: ['socksync/unknown-type'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unknown-type': error(1) }, refuse) }),
});
