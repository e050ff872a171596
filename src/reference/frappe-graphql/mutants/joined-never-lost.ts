import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses no subscription that a socket has joined',
  breaks: ['frappe-graphql/sockets-renew-nothing'],
  affects: [...expiry, 'frappe-graphql/lost*'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ expires }) => ({
    expires: (view, consumer) => view.joined(consumer.subscriptionId).size === 0 && expires(view, consumer),
  }),
});
