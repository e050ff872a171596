import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon text that is no JSON',
  breaks: ['socksync/not-json'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-json': { kind: 'close', code: 1007 } }, refuse) }),
});
