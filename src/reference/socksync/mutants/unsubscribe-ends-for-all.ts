import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of all connections upon an `unsubscribe` of one',
  breaks: ['socksync/unsubscribe-own'],
  rules: ({ ends }) => ({
    ends: (audience, by, all) => (all ? ends(audience, by, all) : [...audience.subscribers.keys()]),
  }),
});
