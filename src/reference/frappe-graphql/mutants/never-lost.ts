import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses nothing, whether it is kept alive or not',
  breaks: [
    'frappe-graphql/lost',
    'frappe-graphql/lost-not-found',
    'frappe-graphql/lost-command',
    'frappe-graphql/lost-again',
    'frappe-graphql/lost-together',
    'frappe-graphql/lost-user-login',
  ],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { expires: () => false },
});
