import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells another `subscription_id` than that of the subscription where it was selected',
  breaks: ['frappe-graphql/event-subscription-id'],
  affects: [
    'frappe-graphql/event-subscription-id--upstream',
    'frappe-graphql/keepalive*',
    'frappe-graphql/start-goes-on',
    'frappe-graphql/filter',
  ],
  profile: 'documented',
  rules: ({ source }) => ({
    source: (data, consumer) => ({ ...source(data, consumer), subscription_id: `of-${consumer.user}` }),
  }),
});
