import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses guests with status 403',
  breaks: ['frappe-graphql/guest--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer(outcome) {
      const answered = answer(outcome);
      return answered.status === 417 ? { ...answered, status: 403 } : answered;
    },
  }),
});
