import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a missing requestId for one that is not subscribed',
  breaks: ['high-templar/unsubscribe-no-id--upstream'],
  profile: 'upstream',
  rules: { unsubscribeOrder: ['not-subscribed'] },
});
