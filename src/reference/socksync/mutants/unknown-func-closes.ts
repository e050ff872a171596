import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a func that does not exist',
  breaks: ['socksync/unknown-func'],
  affects: ['socksync/member-types'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unknown-func': { kind: 'close', code: 1008 } }, refuse) }),
});
