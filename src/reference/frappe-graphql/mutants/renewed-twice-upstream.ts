import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews a subscription by two keepalives at most, and loses what is due',
  breaks: ['frappe-graphql/renewed-often'],
  affects: [...keepalives, ...events],
  profile: 'upstream',
  binding: 'socketio',
  rules: () => {
    const times = new Map<string, number>();
    return {
      sweepMs: 5000,
      removes: (_view, over) => over,
      renewedAt({ subscriptionId, renewedAt }, now) {
        const renewed = (times.get(subscriptionId) ?? 0) + 1;
        times.set(subscriptionId, renewed);
        return renewed > 2 ? renewedAt : now;
      },
    };
  },
});
