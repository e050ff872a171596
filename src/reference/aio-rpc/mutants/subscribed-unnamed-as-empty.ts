import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a subscription without event as ""',
  breaks: ['aio-rpc/subscribe-response--upstream'],
  profile: 'upstream',
  rules: {
    subscribeResponse: (held) => ({
      subscribed: Object.fromEntries(
        [...held].map(([channel, patterns]) => [channel, [...patterns].map((name) => name ?? '')]),
      ),
    }),
  },
});
