import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses to publish without an event',
  breaks: ['aio-rpc/publish', 'aio-rpc/event-all'],
  affects: [...events, 'aio-rpc/publish-response--upstream'],
  rules: ({ eventFault }) => ({
    eventFault: (event, method) =>
      event === undefined && method === 'publish' ? 'required' : eventFault(event, method),
  }),
});
