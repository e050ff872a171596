import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends null as the name of an event that has none',
  breaks: ['aio-rpc/event-name--upstream'],
  profile: 'upstream',
  rules: ({ event }) => ({
    event: (published) => ({ ...Object(event(published)), event: published.event }),
  }),
});
