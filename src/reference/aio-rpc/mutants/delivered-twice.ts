import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers every event twice',
  breaks: ['aio-rpc/delivery-once'],
  affects: events,
  rules: ({ listeners }) => ({
    listeners: (...args) => listeners(...args).flatMap((listener) => [listener, listener]),
  }),
});
