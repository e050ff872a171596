import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive of a lost subscription with SUBSCRIPTION_NOT_FOUND, and revives it',
  breaks: ['frappe-graphql/keepalive-revives-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ keepAliveFault }) => {
    const revived = new Set<string>();
    return {
      isLost: (use) => use !== 'keepalive',
      removes: () => [],
      expires: (_view, consumer) => !revived.has(consumer.subscriptionId),
      keepAliveFault(asked, known) {
        if (!asked.isOver || asked.found === null) return keepAliveFault(asked, known);
        revived.add(asked.found.subscriptionId);
        return 'SUBSCRIPTION_NOT_FOUND';
      },
    };
  },
});
