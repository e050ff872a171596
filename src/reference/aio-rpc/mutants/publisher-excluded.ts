import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not deliver an event to its publisher',
  breaks: ['aio-rpc/delivery-publisher'],
  affects: events,
  rules: ({ listeners }) => ({
    listeners: (view, published, matches) =>
      listeners(view, published, matches).filter((listener) => listener !== published.publisher),
  }),
});
