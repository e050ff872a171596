import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { answering, isSubscription } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers a subscription query with status 201',
  breaks: ['frappe-graphql/subscribe'],
  binding: 'socketio',
  wrap: answering('graphql', (answer, { query }) =>
    answer.status === 200 && isSubscription(query) ? { ...answer, status: 201 } : answer,
  ),
});
