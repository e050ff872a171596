import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions to the event, or without event, on all channels',
  breaks: ['aio-rpc/unsubscribe-channel'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/subscribe-response--upstream', 'aio-rpc/info-channels', ...events],
  rules: {
    ended: (view, { subscriber, pattern }) =>
      subscriptionsOf(view, subscriber).filter((subscription) => subscription.pattern === pattern),
  },
});
