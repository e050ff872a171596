import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses a subscription whose event is null, "" or "*"',
  takes: [
    'aio-rpc/subscribe-event-null=error',
    'aio-rpc/subscribe-event-empty=error',
    'aio-rpc/subscribe-event-star=error',
  ],
  profile: 'documented',
  rules: ({ eventFault }) => ({
    eventFault: (event, method) =>
      method !== 'publish' && (event === null || event === '' || event === '*')
        ? 'not the name of an event'
        : eventFault(event, method),
  }),
});
