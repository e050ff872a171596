import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews a subscription that a socket joins',
  breaks: ['frappe-graphql/sockets-renew-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      'of' in occasion && ['join'].includes(occasion.kind) ? [occasion.of] : renews(view, occasion),
  }),
});
