import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells completions without the id of their subscription',
  breaks: ['frappe-graphql/complete'],
  affects: ['frappe-graphql/error-completes', 'frappe-graphql/event-id'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ completeFrame }) => ({
    completeFrame: (consumer, payload) => without(completeFrame(consumer, payload), 'id'),
  }),
});
