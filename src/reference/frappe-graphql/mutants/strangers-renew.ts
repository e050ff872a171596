import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews the subscriptions of other users by a keepalive',
  breaks: ['frappe-graphql/others-renew-nothing'],
  affects: [...expiry, 'frappe-graphql/lost*'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) => {
      const own = renews(view, occasion);
      return own.flatMap((kept) => [kept, ...[...view.consumers.values()].filter(({ user }) => user !== kept.user)]);
    },
  }),
});
