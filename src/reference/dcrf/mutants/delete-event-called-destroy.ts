import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls a deletion destroy where it tells it',
  breaks: ['dcrf/delete-event'],
  affects: [...events, 'dcrf/one-response'],
  rules: ({ event }) => ({
    event: (told) => (told.action === 'delete' ? { ...event(told), action: 'destroy' } : event(told)),
  }),
});
