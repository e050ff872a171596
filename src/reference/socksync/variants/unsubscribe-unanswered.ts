import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default variant<Rules>({
  title: 'Ignores an `unsubscribe` of what is not subscribed to',
  takes: ['socksync/unsubscribe-answer=silent'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'unsubscribe-unsubscribed': ignore }, refuse) }),
});
