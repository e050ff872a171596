import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription for all connections',
  breaks: ['aio-rpc/unsubscribe-own'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/subscribe-response--upstream', 'aio-rpc/info-channels', ...events],
  rules: {
    ended: (view, { channel, pattern }) =>
      [...(view.channels.get(channel)?.get(pattern) ?? [])].map((subscriber) => ({ subscriber, channel, pattern })),
  },
});
