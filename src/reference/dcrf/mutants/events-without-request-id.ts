import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the request_id out of events',
  breaks: ['dcrf/update-event', 'dcrf/delete-event'],
  affects: [...events, 'dcrf/request-id'],
  rules: ({ event }) => ({ event: (told) => without(event(told), 'request_id') }),
});
