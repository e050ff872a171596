import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts the time from the moment of the keepalive before the last one',
  breaks: ['frappe-graphql/renewed', 'frappe-graphql/renewed-whole'],
  affects: [...keepalives, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: () => {
    const before = new Map<string, number>();
    return {
      renewedAt({ subscriptionId, subscribedAt }, now) {
        const counted = before.get(subscriptionId) ?? subscribedAt;
        before.set(subscriptionId, now);
        return counted;
      },
    };
  },
});
