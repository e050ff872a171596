import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses no subscription to user_login',
  breaks: ['frappe-graphql/lost-user-login'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ expires }) => ({
    expires: (view, consumer) => consumer.subscription !== 'user_login' && expires(view, consumer),
  }),
});
