import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews a subscription by its first keepalive alone',
  breaks: ['frappe-graphql/renewed-often'],
  affects: [...keepalives, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renewedAt }) => ({
    renewedAt: (consumer, now, ttlMs) =>
      consumer.renewedAt === consumer.subscribedAt ? renewedAt(consumer, now, ttlMs) : consumer.renewedAt,
  }),
});
