import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with the moment of the one before as `subscribed_at`',
  breaks: ['frappe-graphql/keepalive-subscribed-at'],
  rules: ({ kept }) => ({ kept: (consumer, time) => kept({ ...consumer, subscribedAt: consumer.renewedAt }, time) }),
});
