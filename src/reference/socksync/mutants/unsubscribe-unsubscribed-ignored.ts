import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores an `unsubscribe` of what is not subscribed to',
  breaks: ['socksync/unsubscribe-unsubscribed--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'unsubscribe-unsubscribed': ignore }, refuse) }),
});
