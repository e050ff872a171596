import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes under the requestId that the connection has subscribed with last',
  breaks: ['high-templar/publish-id'],
  affects: deliveries,
  rules({ begins, publication }) {
    const latest = new Map<number, Parameters<typeof publication>[0]>();
    return {
      begins(view, subscription, fault) {
        if (fault === null) latest.set(subscription.subscriber, subscription);
        return begins(view, subscription, fault);
      },
      publication: (subscription, data) => publication(latest.get(subscription.subscriber) ?? subscription, data),
    };
  },
});
