import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Writes the request_id of a subscription in upper case in its events',
  breaks: ['dcrf/update-event', 'dcrf/delete-event'],
  affects: [...events, 'dcrf/unasked', 'dcrf/request-id'],
  rules: ({ event }) => ({
    event(told) {
      const { id } = told.subscription;
      return typeof id === 'string' ? { ...event(told), request_id: id.toUpperCase() } : event(told);
    },
  }),
});
