import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes 0, false and an empty text that come back for nothing',
  breaks: ['socksync/peer-return'],
  affects: ['socksync/peer-return-matched'],
  rules: ({ returned }) => ({ returned: (message) => returned(message) || null }),
});
