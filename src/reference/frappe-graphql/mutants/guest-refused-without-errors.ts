import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses guests with null as data, and no errors',
  breaks: ['frappe-graphql/guest'],
  affects: [
    'frappe-graphql/guest--upstream',
    'frappe-graphql/user-login-only',
    'frappe-graphql/http-answer',
    'frappe-graphql/user-login-only--upstream',
  ],
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) => (outcome.kind === 'refused' ? jsonAnswer(200, { data: null }) : answer(outcome)),
  }),
});
