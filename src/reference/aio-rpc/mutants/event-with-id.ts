import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an id in events',
  breaks: ['aio-rpc/event-no-id'],
  affects: [...events, 'aio-rpc/one-response'],
  rules: ({ event }) => ({ event: (published) => ({ ...Object(event(published)), id: `event-${published.channel}` }) }),
});
