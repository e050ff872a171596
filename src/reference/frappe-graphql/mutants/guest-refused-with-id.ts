import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { newUuid } from '../../uuid.js';
import type { Rules } from '../model.js';
import { errorJson } from '../results.js';

export default mutant<Rules>({
  title: 'Refuses guests with errors, and with the id of a subscription',
  breaks: ['frappe-graphql/guest'],
  affects: ['frappe-graphql/guest--upstream', 'frappe-graphql/user-login-only*'],
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'refused'
        ? jsonAnswer(200, {
            data: { doc_events: { subscription_id: newUuid() } },
            errors: outcome.errors.map(errorJson),
          })
        : answer(outcome),
  }),
});
