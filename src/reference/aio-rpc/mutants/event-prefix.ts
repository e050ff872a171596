import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers to a subscription all events whose name begins with the one that it names',
  breaks: ['aio-rpc/event-exact'],
  affects: events,
  rules: { matches: (pattern, event) => (event ?? '').startsWith(pattern ?? '') },
});
