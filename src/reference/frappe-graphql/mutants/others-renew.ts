import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews all subscriptions of a user by the keepalive of one',
  breaks: ['frappe-graphql/others-renew-nothing'],
  affects: [...expiry, 'frappe-graphql/lost*'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      renews(view, occasion).flatMap(({ user }) => [...view.consumers.values()].filter((one) => one.user === user)),
  }),
});
