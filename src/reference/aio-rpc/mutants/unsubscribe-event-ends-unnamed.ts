import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscription without event where an event is named',
  breaks: ['aio-rpc/unsubscribe-event'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/info-channels'],
  rules: {
    ended: (view, subscription) =>
      view.held(subscription.subscriber).get(subscription.channel)?.has(null) === true
        ? [{ ...subscription, pattern: null }]
        : [subscription],
  },
});
