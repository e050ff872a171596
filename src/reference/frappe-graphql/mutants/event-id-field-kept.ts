import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells `subscription_id` in events where it was selected',
  breaks: ['frappe-graphql/event-subscription-id--upstream'],
  affects: ['frappe-graphql/event-only-id--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: { stored: (operation) => operation },
});
