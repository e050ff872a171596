import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews a subscription that a socket leaves',
  breaks: ['frappe-graphql/sockets-renew-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      'of' in occasion && ['leave'].includes(occasion.kind) ? [occasion.of] : renews(view, occasion),
  }),
});
