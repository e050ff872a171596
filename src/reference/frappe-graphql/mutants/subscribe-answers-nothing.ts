import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a subscription query without the id of the subscription',
  breaks: ['frappe-graphql/subscribe'],
  affects: everything,
  binding: 'socketio',
  rules: { subscribed: (_result, { field }) => ({ data: { [field]: {} } }) },
});
