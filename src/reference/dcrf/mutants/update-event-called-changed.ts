import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls an update changed where it tells it',
  breaks: ['dcrf/update-event'],
  affects: [...events, 'dcrf/one-response'],
  rules: ({ event }) => ({
    event: (told) => (told.action === 'update' ? { ...event(told), action: 'changed' } : event(told)),
  }),
});
