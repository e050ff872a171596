import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers nothing to a subscription that names an event',
  breaks: ['aio-rpc/event-filter'],
  affects: events,
  rules: { matches: (pattern) => pattern === null },
});
