import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers an event to one of its subscribers, the first',
  breaks: ['aio-rpc/delivery', 'aio-rpc/delivery-many'],
  affects: ['aio-rpc/event-filter', 'aio-rpc/overlap'],
  rules: ({ listeners }) => ({ listeners: (...args) => listeners(...args).slice(0, 1) }),
});
