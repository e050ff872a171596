import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lets a subscription live on after an error, though nothing was said',
  breaks: ['frappe-graphql/error-completes'],
  affects: ['frappe-graphql/error-silent'],
  profile: 'documented',
  binding: 'socketio',
  rules: { errorCompletes: () => false },
});
