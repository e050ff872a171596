import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts its calls for their ids',
  breaks: ['socksync/peer-call-uuid'],
  rules: { callId: (n) => `call-${n}` },
});
