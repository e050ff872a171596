import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends the session of a user when another logs in',
  breaks: ['frappe-graphql/who-own'],
  affects: everything,
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    let last = '';
    const logins = calling('login', () => async (_request, take) => {
      const answer = await take();
      const [, session] = /sid=(\w+)/.exec(answer.headers['set-cookie'] ?? '') ?? [];
      if (session !== undefined) last = session;
      return answer;
    });
    const asking = calling('frappe.auth.get_logged_user', () => (request, take) => {
      const stale = last !== '' && request.headers?.cookie?.includes(last) !== true;
      return take(stale ? { ...request, headers: {} } : request);
    });
    return asking(logins(endpoint, clock), clock);
  },
});
