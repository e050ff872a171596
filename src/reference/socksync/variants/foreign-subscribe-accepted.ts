import { variant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Accepts a subscription to one of its functions, which changes nothing',
  takes: ['socksync/foreign-subscribe=accepted'],
  profile: 'documented',
  wrap: hearing((message) =>
    message.type === 'function' &&
    (message.func === 'subscribe' || message.func === 'unsubscribe') &&
    message.name !== 'conformance.peer_fn'
      ? null
      : message,
  ),
});
