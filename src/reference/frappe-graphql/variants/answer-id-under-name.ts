import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a subscription query with the id under its name',
  takes: ['frappe-graphql/answer-id-alias=name'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ subscribed }) => ({
    subscribed(result, consumer) {
      const [[key = '', value] = []] = Object.entries(subscribed(result, consumer).data ?? {});
      const { subscriptionId: subscription_id } = consumer;
      return Object.keys(Object(value)).length === 0 ? result : { data: { [key]: { subscription_id } } };
    },
  }),
});
