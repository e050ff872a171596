import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers every event twice',
  breaks: ['aio-rpc/delivery-once'],
  affects: ['aio-rpc/subscribe-twice'],
  rules: ({ listeners }) => ({
    listeners: (...args) => listeners(...args).flatMap((listener) => [listener, listener]),
  }),
});
