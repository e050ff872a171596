import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls the data of an event instance',
  breaks: ['dcrf/update-event', 'dcrf/delete-event'],
  affects: events,
  rules: ({ event }) => ({ event: (told) => ({ ...without(event(told), 'data'), instance: told.data }) }),
});
