import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a requestId that was used before on the connection',
  breaks: ['high-templar/id-again'],
  affects: ['high-templar/subscribe'],
  profile: 'documented',
  rules({ inUse, begins }) {
    const used = new Set<string>();
    return {
      inUse: (view, subscription) =>
        used.has(`${subscription.subscriber} ${subscription.id}`) || inUse(view, subscription),
      begins(view, subscription, fault) {
        if (fault === null) used.add(`${subscription.subscriber} ${subscription.id}`);
        return begins(view, subscription, fault);
      },
    };
  },
});
