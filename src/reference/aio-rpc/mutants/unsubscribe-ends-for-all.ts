import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription for all connections',
  breaks: ['aio-rpc/unsubscribe-own'],
  affects: ['aio-rpc/unsubscribe', 'aio-rpc/subscribed', 'aio-rpc/info-channels'],
  rules: {
    ended: (view, { channel, pattern }) =>
      [...(view.channels.get(channel)?.get(pattern) ?? [])].map((subscriber) => ({ subscriber, channel, pattern })),
  },
});
