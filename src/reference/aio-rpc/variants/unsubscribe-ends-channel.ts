import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default variant<Rules>({
  title: "Ends all of a channel's subscriptions where no event is given",
  takes: ['aio-rpc/unsubscribe-scope=channel'],
  profile: 'documented',
  rules: ({ unsubscribeRefused }) => ({
    unsubscribeRefused: (held, view, subscription) =>
      subscription.pattern === null && held.has(subscription.channel)
        ? null
        : unsubscribeRefused(held, view, subscription),
    ended: (view, subscription) =>
      subscription.pattern === null
        ? subscriptionsOf(view, subscription.subscriber).filter(({ channel }) => channel === subscription.channel)
        : [subscription],
  }),
});
