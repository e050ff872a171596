import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the oldest subscription upon an `unsubscribe`, whoever asks for it',
  breaks: ['socksync/unsubscribe-own', 'socksync/unsubscribe'],
  rules: ({ ends }) => ({
    ends: (audience, by, all) => (all ? ends(audience, by, all) : [...audience.subscribers.keys()].slice(0, 1)),
  }),
});
