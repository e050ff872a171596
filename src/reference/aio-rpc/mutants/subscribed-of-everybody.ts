import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { tell } from '../rules.js';

export default mutant<Rules>({
  title: 'Tells the subscriptions of all connections',
  breaks: ['aio-rpc/subscribed'],
  affects: ['aio-rpc/subscribe-response--upstream'],
  rules: {
    subscribeResponse: (_held, view) => ({
      subscribed: tell(new Map([...view.channels].map(([channel, patterns]) => [channel, new Set(patterns.keys())]))),
    }),
  },
});
