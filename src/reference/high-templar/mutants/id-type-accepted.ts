import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes under a requestId of any type',
  breaks: ['high-templar/id-type'],
  affects: ['high-templar/publish-id'],
  profile: 'documented',
  rules: { isId: () => true },
});
