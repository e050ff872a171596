import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of all connections upon an `unsubscribe_all` of one',
  breaks: ['socksync/unsubscribe-all-own'],
  profile: 'documented',
  rules: ({ ends }) => ({
    ends: (audience, by, all) => (all ? [...audience.subscribers.keys()] : ends(audience, by, all)),
  }),
});
