import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success to an unsubscribe and ends nothing',
  breaks: ['high-templar/unsubscribe-silent'],
  affects: ['high-templar/unsubscribe-*', 'high-templar/id-*', 'high-templar/same-id', 'high-templar/two-ids'],
  rules: { ends: () => [] },
});
