import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Reads "" and "*" as the names of events, and null as that of events without name',
  takes: [
    'aio-rpc/subscribe-event-null=name',
    'aio-rpc/subscribe-event-empty=name',
    'aio-rpc/subscribe-event-star=name',
  ],
  profile: 'documented',
  rules: {
    pattern: (event) => (typeof event === 'string' ? event : event === null ? '' : null),
    matches: (pattern, event) => pattern === null || pattern === (event ?? ''),
  },
});
