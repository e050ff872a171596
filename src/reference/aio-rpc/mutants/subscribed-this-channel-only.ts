import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the subscriptions to the channel in question only',
  breaks: ['aio-rpc/subscribed'],
  affects: ['aio-rpc/subscribe-response--upstream'],
  rules: ({ subscribeResponse }) => ({
    subscribeResponse: (held, view, change) =>
      subscribeResponse(new Map([...held].filter(([channel]) => channel === change.channel)), view, change),
  }),
});
