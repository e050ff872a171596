import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews all subscriptions of everybody by the keepalive of one',
  breaks: ['frappe-graphql/others-renew-nothing'],
  affects: [...expiry, 'frappe-graphql/lost*'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) => (renews(view, occasion).length > 0 ? [...view.consumers.values()] : []),
  }),
});
