import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses user_login with status 200',
  breaks: ['frappe-graphql/user-login-only--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer(outcome) {
      const answered = answer(outcome);
      return answered.status === 403 ? { ...answered, status: 200 } : answered;
    },
  }),
});
