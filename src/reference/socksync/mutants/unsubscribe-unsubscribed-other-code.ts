import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 3 about an `unsubscribe` of what is not subscribed to',
  breaks: ['socksync/unsubscribe-unsubscribed', 'socksync/unsubscribe-unsubscribed--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unsubscribe-unsubscribed': error(3) }, refuse) }),
});
