import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells everything as events with the id of their subscription as name',
  breaks: ['frappe-graphql/event-name'],
  affects: everything,
  binding: 'socketio',
  rules: { eventName: ({ subscriptionId }) => subscriptionId },
});
