import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers only events without name to a subscription without event',
  breaks: ['aio-rpc/event-all'],
  affects: events,
  rules: ({ matches }) => ({
    matches: (pattern, event) => (pattern === null ? event === null : matches(pattern, event)),
  }),
});
