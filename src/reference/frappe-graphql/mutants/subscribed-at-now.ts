import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers each keepalive with another moment as `subscribed_at`',
  breaks: ['frappe-graphql/keepalive-subscribed-at'],
  rules: ({ kept }) => {
    let asked = 0;
    return {
      kept: (consumer, time) => ({
        ...kept(consumer, time),
        subscribed_at: time(consumer.subscribedAt + asked++ * 1000),
      }),
    };
  },
});
