import { mutant } from '../../mutant.js';
import type { Rules, Subscriber, Subscription, View } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to the channels of a connection with it',
  breaks: ['aio-rpc/disconnect-others'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/disconnect-swallows', 'aio-rpc/fault-others', 'aio-rpc/info-closed'],
  rules: { forgotten: channelsOf, faultForgets: channelsOf },
});

/** All subscriptions to the channels of a connection, whoever made them. */
function channelsOf(view: View, subscriber: Subscriber): readonly Subscription[] {
  const found: Subscription[] = [];
  for (const channel of view.held(subscriber).keys()) {
    for (const [pattern, subscribers] of view.channels.get(channel) ?? []) {
      for (const other of subscribers) found.push({ subscriber: other, channel, pattern });
    }
  }
  return found;
}
