import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to a channel when a delivery failed on it',
  breaks: ['aio-rpc/fault-others'],
  affects: ['aio-rpc/delivery'],
  rules: {
    faultForgets: (view, subscriber) =>
      [...view.held(subscriber).keys()].flatMap((channel) =>
        [...(view.channels.get(channel) ?? [])].flatMap(([pattern, subscribers]) =>
          [...subscribers].map((other) => ({ subscriber: other, channel, pattern })),
        ),
      ),
  },
});
