import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells completions with the type GQL_END',
  breaks: ['frappe-graphql/event-type'],
  affects: ['frappe-graphql/complete', 'frappe-graphql/error-completes', 'frappe-graphql/lost-told'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ completeFrame }) => ({
    completeFrame: (consumer, payload) => ({ ...completeFrame(consumer, payload), type: 'GQL_END' }),
  }),
});
