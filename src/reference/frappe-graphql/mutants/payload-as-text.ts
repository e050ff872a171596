import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events with a payload that is JSON in a text',
  breaks: ['frappe-graphql/event-payload'],
  affects: everything,
  binding: 'socketio',
  rules: ({ dataFrame }) => ({
    dataFrame: (consumer, payload) => ({ ...dataFrame(consumer, payload), payload: JSON.stringify(payload) }),
  }),
});
