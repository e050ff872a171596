import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a requestId for subscribed that was unsubscribed, and says success only',
  breaks: ['high-templar/id-again'],
  profile: 'documented',
  rules({ begins, ends }) {
    const ended = new Set<string>();
    return {
      ends(view, subscriber, id) {
        ended.add(`${subscriber} ${id}`);
        return ends(view, subscriber, id);
      },
      begins: (view, subscription, fault) =>
        ended.has(`${subscription.subscriber} ${subscription.id}`) ? [] : begins(view, subscription, fault),
    };
  },
});
