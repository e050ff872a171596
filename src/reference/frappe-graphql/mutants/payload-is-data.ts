import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events with what was selected as payload, without `data`',
  breaks: ['frappe-graphql/event-payload'],
  affects: everything,
  binding: 'socketio',
  rules: ({ dataFrame }) => ({ dataFrame: (consumer, payload) => dataFrame(consumer, Object(payload.data)) }),
});
