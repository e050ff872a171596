import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to the channel where an event is named',
  breaks: ['aio-rpc/unsubscribe-event'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/unsubscribe-scope--upstream', 'aio-rpc/info-channels'],
  rules: {
    ended: (view, { subscriber, channel }) =>
      subscriptionsOf(view, subscriber).filter((subscription) => subscription.channel === channel),
  },
});
