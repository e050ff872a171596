import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions to the event, or without event, on all channels',
  breaks: ['aio-rpc/unsubscribe-channel'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/delivery'],
  rules: {
    ended: (view, { subscriber, pattern }) =>
      subscriptionsOf(view, subscriber).filter((subscription) => subscription.pattern === pattern),
  },
});
