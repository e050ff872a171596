import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses a subscription without event',
  breaks: ['aio-rpc/subscribe'],
  rules: ({ subscribeRefused }) => ({
    subscribeRefused: (held, subscription) =>
      subscription.pattern === null ? error('An event is required') : subscribeRefused(held, subscription),
  }),
});
