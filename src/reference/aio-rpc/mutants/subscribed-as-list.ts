import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the subscriptions as a list of channels',
  breaks: ['aio-rpc/subscribe-response--upstream'],
  profile: 'upstream',
  rules: { subscribeResponse: (held) => ({ subscribed: [...held.keys()] }) },
});
