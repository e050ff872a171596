import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers all events of the channel to a subscription that names one',
  breaks: ['aio-rpc/event-exact'],
  affects: events,
  rules: { matches: () => true },
});
