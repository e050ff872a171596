import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses to end a subscription that names an event',
  breaks: ['aio-rpc/unsubscribe'],
  affects: [
    'aio-rpc/unsubscribe-event',
    'aio-rpc/unsubscribe-ends',
    'aio-rpc/subscribed',
    'aio-rpc/subscribe-response--upstream',
    'aio-rpc/info-channels',
    'aio-rpc/resubscribe',
    'aio-rpc/pattern-*',
  ],
  rules: ({ unsubscribeRefused }) => ({
    unsubscribeRefused: (held, view, subscription) =>
      subscription.pattern === null ? unsubscribeRefused(held, view, subscription) : error('No such subscription'),
  }),
});
