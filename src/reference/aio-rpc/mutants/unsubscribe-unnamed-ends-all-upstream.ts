import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to the channel where no event is named',
  breaks: ['aio-rpc/unsubscribe-scope--upstream'],
  affects: ['aio-rpc/subscribed'],
  profile: 'upstream',
  rules: {
    ended: (view, subscription) => {
      if (subscription.pattern !== null) return [subscription];
      const { subscriber, channel } = subscription;
      return subscriptionsOf(view, subscriber).filter((one) => one.channel === channel);
    },
  },
});
