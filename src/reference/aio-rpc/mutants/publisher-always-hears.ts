import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers an event to its publisher, subscribed or not',
  breaks: ['aio-rpc/subscribers-only'],
  affects: ['aio-rpc/fault-others'],
  rules: ({ listeners }) => ({
    listeners: (view, published, matches) => [
      ...new Set([...listeners(view, published, matches), published.publisher]),
    ],
  }),
});
