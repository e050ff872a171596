import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses to end a subscription that names an event',
  breaks: ['aio-rpc/unsubscribe'],
  rules: ({ unsubscribeRefused }) => ({
    unsubscribeRefused: (held, view, subscription) =>
      subscription.pattern === null ? unsubscribeRefused(held, view, subscription) : error('No such subscription'),
  }),
});
