import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews a subscription by a keepalive with a wrong name',
  breaks: ['frappe-graphql/wrong-name-renews-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      'of' in occasion && ['unknown-name'].includes(occasion.kind) ? [occasion.of] : renews(view, occasion),
  }),
});
