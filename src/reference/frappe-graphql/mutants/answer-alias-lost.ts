import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a subscription query under the name of the subscription, not under its alias',
  breaks: ['frappe-graphql/answer-alias--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ subscribed }) => ({
    subscribed: (result, consumer) => ({
      data: { [consumer.field]: Object.values(subscribed(result, consumer).data ?? {})[0] },
    }),
  }),
});
