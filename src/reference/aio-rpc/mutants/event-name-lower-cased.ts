import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers events under their name in lower case',
  breaks: ['aio-rpc/delivery'],
  affects: events,
  rules: ({ event }) => ({
    event: (published) => event({ ...published, event: published.event?.toLowerCase() ?? null }),
  }),
});
