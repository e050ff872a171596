import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a lost subscription nothing, and answers its keepalives with success',
  breaks: ['frappe-graphql/lost-not-found'],
  affects: keepalives,
  profile: 'documented',
  binding: 'socketio',
  rules: {
    isLost: (use) => use !== 'keepalive',
    removes: () => [],
    renewedAt: ({ renewedAt }, now, ttlMs) => (now - renewedAt >= ttlMs ? renewedAt : now),
  },
});
