import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses a subscription to a second channel',
  breaks: ['aio-rpc/subscribe'],
  rules: ({ subscribeRefused }) => ({
    subscribeRefused: (held, subscription) =>
      held.size > 0 && !held.has(subscription.channel)
        ? error('One channel is enough')
        : subscribeRefused(held, subscription),
  }),
});
