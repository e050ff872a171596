import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls without the arguments',
  breaks: ['socksync/peer-call'],
  affects: ['socksync/one-error'],
  rules: ({ calls }) => ({ calls: (name, id) => calls(name, id, undefined) }),
});
