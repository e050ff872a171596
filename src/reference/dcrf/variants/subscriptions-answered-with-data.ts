import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says in data what was subscribed and unsubscribed',
  takes: ['the data of subscriptions'],
  rules: ({ response }) => ({
    response: (answer) =>
      response(
        /subscribe/.test(String(answer.action)) && answer.status < 300 ? { ...answer, data: { ok: true } } : answer,
      ),
  }),
});
