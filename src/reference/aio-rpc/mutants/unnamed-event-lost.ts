import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers an event without name to nobody',
  breaks: ['aio-rpc/event-all'],
  affects: ['aio-rpc/delivery', 'aio-rpc/delivery-publisher'],
  rules: ({ matches }) => ({ matches: (pattern, event) => event !== null && matches(pattern, event) }),
});
