import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an id in events',
  breaks: ['aio-rpc/event-no-id'],
  rules: ({ event }) => ({ event: (published) => ({ ...Object(event(published)), id: `event-${published.channel}` }) }),
});
