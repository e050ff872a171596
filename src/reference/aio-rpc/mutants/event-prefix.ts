import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers to a subscription all events whose name begins with the one that it names',
  breaks: ['aio-rpc/event-exact'],
  affects: ['aio-rpc/unsubscribe-event', 'aio-rpc/pattern-star'],
  rules: { matches: (pattern, event) => (event ?? '').startsWith(pattern ?? '') },
});
