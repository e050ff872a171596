import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a func that does not exist',
  breaks: ['socksync/unknown-func'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unknown-func': error(8) }, refuse) }),
});
