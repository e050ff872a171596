import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a second `return`',
  breaks: ['socksync/answered-id'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'answered-id': { kind: 'close', code: 1008 } }, refuse) }),
});
