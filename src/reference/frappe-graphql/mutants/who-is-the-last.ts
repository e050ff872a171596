import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes everybody for who has logged in last when it is asked who one is',
  breaks: ['frappe-graphql/who-own'],
  affects: ['frappe-graphql/who', 'frappe-graphql/who-guest'],
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    let last = '';
    const logins = calling('login', () => async (_request, take) => {
      const answer = await take();
      const [cookie = ''] = (answer.headers['set-cookie'] ?? '').split(';');
      if (cookie !== '') last = cookie;
      return answer;
    });
    const asking = calling('frappe.auth.get_logged_user', () => (request, take) => {
      const { cookie } = request.headers ?? {};
      return take(
        cookie === undefined || !cookie.includes('sid=')
          ? request
          : { ...request, headers: { ...request.headers, cookie: last } },
      );
    });
    return asking(logins(endpoint, clock), clock);
  },
});
