import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the latest subscription to a channel, whoever made it',
  breaks: ['aio-rpc/unsubscribe-own', 'aio-rpc/unsubscribe-ends'],
  affects: ['aio-rpc/subscribed'],
  rules: {
    ended: (view, subscription) => {
      const latest = [...(view.channels.get(subscription.channel)?.get(subscription.pattern) ?? [])].at(-1);
      return latest === undefined ? [] : [{ ...subscription, subscriber: latest }];
    },
  },
});
