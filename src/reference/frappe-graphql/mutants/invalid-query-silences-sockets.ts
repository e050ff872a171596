import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { calling, tellingEvents } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells nobody anything for as long as it lives, once a query was invalid',
  breaks: ['frappe-graphql/fault-others'],
  affects: everything,
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    let broken = false;
    const asking = calling('graphql', () => async (_request, take) => {
      const answer = await take();
      if (answer.status >= 400 && answer.status !== 401 && answer.status !== 403 && answer.status !== 417)
        broken = true;
      return answer;
    });
    const told = tellingEvents(() => (frame, name) => (broken ? [] : [[name, frame]]));
    return asking(told(endpoint, clock), clock);
  },
});
