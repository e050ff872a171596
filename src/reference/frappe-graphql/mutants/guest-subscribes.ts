import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes guests to doc_events',
  breaks: ['frappe-graphql/guest'],
  affects: ['frappe-graphql/guest--upstream'],
  binding: 'socketio',
  rules: ({ maySubscribe }) => ({
    maySubscribe: (subscription, user, isManager) =>
      subscription === 'doc_events' || maySubscribe(subscription, user, isManager),
  }),
});
