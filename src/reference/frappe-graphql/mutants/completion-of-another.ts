import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells completions with an id that no subscription has',
  breaks: ['frappe-graphql/complete'],
  affects: ['frappe-graphql/error-completes', 'frappe-graphql/event-id'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ completeFrame }) => ({
    completeFrame: (consumer, payload) => ({ ...completeFrame(consumer, payload), id: 'completed' }),
  }),
});
