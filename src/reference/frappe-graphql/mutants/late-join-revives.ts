import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Revives a lost subscription that a socket joins',
  breaks: ['frappe-graphql/join-revives-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    isLost: (use) => use !== 'join',
    removes: () => [],
    renews: (view, occasion) => (occasion.kind === 'join' ? [occasion.of] : renews(view, occasion)),
  }),
});
