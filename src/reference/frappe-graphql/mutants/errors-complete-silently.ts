import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { tellingEvents } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends a subscription by an error, and does not tell it',
  breaks: ['frappe-graphql/error-completes'],
  affects: ['frappe-graphql/complete'],
  profile: 'documented',
  binding: 'socketio',
  wrap: tellingEvents(() => (frame, name) => (frame.type === 'GQL_COMPLETE' ? [] : [[name, frame]])),
});
