import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells that a subscription is completed by an error, and goes on with it',
  breaks: ['frappe-graphql/error-silent'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ completes }) => ({
    completes: (view, consumer, by) => (by === 'error' ? [] : completes(view, consumer, by)),
  }),
});
