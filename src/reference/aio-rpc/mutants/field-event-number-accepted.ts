import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts a number as event',
  breaks: ['aio-rpc/field-type--upstream'],
  profile: 'upstream',
  rules: ({ eventFault, eventName, pattern }) => ({
    eventFault: (event, method) => (typeof event === 'number' ? null : eventFault(event, method)),
    eventName: (event) => eventName(typeof event === 'number' ? String(event) : event),
    pattern: (event) => pattern(typeof event === 'number' ? String(event) : event),
  }),
});
