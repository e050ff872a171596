import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts nothing in its status',
  breaks: ['high-templar/status--upstream'],
  affects: ['high-templar/frames'],
  profile: 'upstream',
  rules: { status: () => ({ status: 'ok' }) },
});
