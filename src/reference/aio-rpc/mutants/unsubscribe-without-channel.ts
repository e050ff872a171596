import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions where no channel is given',
  breaks: ['aio-rpc/unsubscribe-channel-missing'],
  affects: ['aio-rpc/unsubscribe-channel'],
  rules: ({ channelFault, channel, unsubscribeRefused, ended }) => ({
    channelFault: (name, method) =>
      name === undefined && method === 'unsubscribe' ? null : channelFault(name, method),
    channel: (name, method) => channel(name ?? '', method),
    unsubscribeRefused: (held, view, subscription) =>
      subscription.channel === '' ? null : unsubscribeRefused(held, view, subscription),
    ended: (view, subscription) =>
      subscription.channel === '' ? subscriptionsOf(view, subscription.subscriber) : ended(view, subscription),
  }),
});
