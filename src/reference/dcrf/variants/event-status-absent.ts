import { variant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends events without status and errors',
  takes: ['dcrf/event-status=absent'],
  rules: ({ event }) => ({ event: (told) => without(without(event(told), 'response_status'), 'errors') }),
});
