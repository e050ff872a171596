import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses to publish without an event',
  breaks: ['aio-rpc/publish'],
  rules: ({ eventFault }) => ({
    eventFault: (event, method) =>
      event === undefined && method === 'publish' ? 'required' : eventFault(event, method),
  }),
});
