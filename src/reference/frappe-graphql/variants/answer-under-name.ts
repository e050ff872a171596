import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a subscription query under the name of the subscription',
  takes: ['frappe-graphql/answer-alias=name'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ subscribed }) => ({
    subscribed: (result, consumer) => ({
      data: { [consumer.field]: Object.values(subscribed(result, consumer).data ?? {})[0] },
    }),
  }),
});
