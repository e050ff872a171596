import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a subscription query with the id though it was not selected',
  breaks: ['frappe-graphql/subscribe-unselected--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ subscribed }) => ({
    subscribed(result, consumer) {
      const [[key = '', value] = []] = Object.entries(subscribed(result, consumer).data ?? {});
      const { subscriptionId: subscription_id } = consumer;
      return Object.keys(Object(value)).length > 0 ? result : { data: { [key]: { subscription_id } } };
    },
  }),
});
