import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions whose names begin alike upon an `unsubscribe`',
  breaks: ['socksync/unsubscribe-group'],
  rules: {
    unsubscribes: (held, target) =>
      held.filter(({ type, name }) => type !== 'function' && name.startsWith(target.name.slice(0, 12))),
  },
});
