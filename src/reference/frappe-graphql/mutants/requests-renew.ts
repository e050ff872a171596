import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews all subscriptions of a user by whatever he asks for',
  breaks: ['frappe-graphql/requests-renew-nothing'],
  affects: [...expiry, 'frappe-graphql/lost*'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      occasion.kind === 'request'
        ? [...view.consumers.values()].filter(({ user }) => user === occasion.user)
        : renews(view, occasion),
  }),
});
