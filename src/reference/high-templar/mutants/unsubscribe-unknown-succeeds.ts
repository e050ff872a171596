import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success to an unsubscribe of what is not subscribed',
  breaks: ['high-templar/unsubscribe-unknown'],
  affects: ['high-templar/unsubscribe-*', 'high-templar/id-*'],
  rules: { canEnd: () => true },
});
