import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Completes a subscription by an error, though nothing was said',
  breaks: ['frappe-graphql/error-completes--upstream'],
  affects: ['frappe-graphql/error-lives', 'frappe-graphql/error-own'],
  profile: 'upstream',
  binding: 'socketio',
  rules: { errorCompletes: () => true },
});
