import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes only the beginning of a UUID for an id',
  breaks: ['socksync/peer-call-uuid'],
  rules: { callId: (_n, fresh) => fresh.slice(0, 13) },
});
