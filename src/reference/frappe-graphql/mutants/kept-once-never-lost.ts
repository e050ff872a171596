import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses no subscription that was ever kept alive',
  breaks: ['frappe-graphql/lost-again'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ expires }) => ({
    expires: (view, consumer) => consumer.renewedAt === consumer.subscribedAt && expires(view, consumer),
  }),
});
