import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes to the channel in lower case where the backend refused it',
  breaks: ['aio-rpc/refused-subscribe-nothing'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/subscribers-only'],
  rules: { begun: (_view, subscription) => [{ ...subscription, channel: subscription.channel.toLowerCase() }] },
});
