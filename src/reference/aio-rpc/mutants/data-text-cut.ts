import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Cuts data that is a text to 256 characters',
  breaks: ['aio-rpc/event-data'],
  affects: events,
  rules: ({ event }) => ({
    event: (published) =>
      event({ ...published, data: typeof published.data === 'string' ? published.data.slice(0, 256) : published.data }),
  }),
});
