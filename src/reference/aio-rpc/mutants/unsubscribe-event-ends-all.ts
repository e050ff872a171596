import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to the channel where an event is named',
  breaks: ['aio-rpc/unsubscribe-event'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/subscribe-response--upstream', 'aio-rpc/info-channels', ...events],
  rules: {
    ended: (view, { subscriber, channel }) =>
      subscriptionsOf(view, subscriber).filter((subscription) => subscription.channel === channel),
  },
});
