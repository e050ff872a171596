import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { subscriptionsOf } from '../registry.js';

export default variant<Rules>({
  title: 'Forgets the subscriptions of a connection with it',
  takes: ['aio-rpc/disconnect-counted=forgotten'],
  profile: 'upstream',
  rules: { forgotten: subscriptionsOf },
});
