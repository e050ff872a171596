import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not deliver an event to its publisher',
  breaks: ['aio-rpc/delivery-publisher'],
  affects: ['aio-rpc/delivery', 'aio-rpc/fault-closes'],
  rules: ({ listeners }) => ({
    listeners: (view, published, matches) =>
      listeners(view, published, matches).filter((listener) => listener !== published.publisher),
  }),
});
