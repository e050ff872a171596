import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Tells completions with their type and the id of their subscription',
  breaks: ['frappe-graphql/complete--upstream'],
  affects: ['frappe-graphql/event-type--upstream', 'frappe-graphql/error-*'],
  profile: 'upstream',
  binding: 'socketio',
  rules: { completeFrame: documented.completeFrame },
});
