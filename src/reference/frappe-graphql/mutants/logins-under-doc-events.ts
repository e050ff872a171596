import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of logins as events with the name doc_events',
  breaks: ['frappe-graphql/event-name'],
  affects: ['frappe-graphql/user-login*'],
  binding: 'socketio',
  rules: { eventName: () => 'doc_events' },
});
