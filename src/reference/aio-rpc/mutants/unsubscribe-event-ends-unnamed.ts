import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscription without event where an event is named',
  breaks: ['aio-rpc/unsubscribe-event'],
  affects: [
    'aio-rpc/unsubscribe-ends',
    'aio-rpc/subscribed',
    'aio-rpc/subscribe-response--upstream',
    'aio-rpc/info-channels',
    ...events,
  ],
  rules: {
    ended: (view, subscription) =>
      view.held(subscription.subscriber).get(subscription.channel)?.has(null) === true
        ? [{ ...subscription, pattern: null }]
        : [subscription],
  },
});
