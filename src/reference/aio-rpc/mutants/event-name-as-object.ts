import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the name of an event in an object',
  breaks: ['aio-rpc/event-name'],
  profile: 'documented',
  rules: ({ event }) => ({
    event: (published) => ({ ...Object(event(published)), event: { name: published.event } }),
  }),
});
