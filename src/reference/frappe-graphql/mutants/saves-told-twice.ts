import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells twice that a document was saved, once for each of its hooks',
  breaks: ['frappe-graphql/event-once'],
  affects: events,
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    const again = calling('graphql', () => async (request, take) => {
      const answer = await take();
      if (/mutation[^(]*saveDoc/.test(request.body ?? '')) await take();
      return answer;
    });
    return again(endpoint, clock);
  },
});
