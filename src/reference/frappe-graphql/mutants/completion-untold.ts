import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { tellingEvents } from '../wraps.js';

export default mutant<Rules>({
  title: 'Completes subscriptions, and tells them nothing',
  breaks: ['frappe-graphql/complete', 'frappe-graphql/complete--upstream'],
  affects: ['frappe-graphql/error-completes'],
  binding: 'socketio',
  wrap: tellingEvents(
    () => (frame, name) => (frame.type === 'GQL_COMPLETE' || frame.id === 'GQL_COMPLETE' ? [] : [[name, frame]]),
  ),
});
