import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Bad request" about members that are missing or of a wrong type',
  breaks: ['aio-rpc/invalid-parameters--upstream'],
  profile: 'upstream',
  rules: { invalid: (faults) => error('Bad request', Object.fromEntries(faults)) },
});
