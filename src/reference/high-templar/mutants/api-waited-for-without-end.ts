import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Waits for the API for hours',
  breaks: ['high-templar/api-silent'],
  affects: ['high-templar/api-late'],
  profile: 'documented',
  rules: { patience: (timeoutMs) => timeoutMs * 1000 },
});
