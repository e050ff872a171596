import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { everyMatch } from '../rules.js';

export default mutant<Rules>({
  title: 'Serves subscriptions without event only where nobody named the event',
  breaks: ['aio-rpc/overlap'],
  profile: 'documented',
  rules: {
    listeners: (view, published, matches) => {
      const named = everyMatch(view, published, (pattern, event) => pattern !== null && matches(pattern, event));
      return named.length > 0 ? named : everyMatch(view, published, matches);
    },
  },
});
