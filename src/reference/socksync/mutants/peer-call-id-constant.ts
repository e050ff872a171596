import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls always under the same id',
  breaks: ['socksync/peer-call-id'],
  affects: ['socksync/peer-return-matched', 'socksync/one-error'],
  rules: { callId: () => '00000000-0000-4000-8000-000000000000' },
});
