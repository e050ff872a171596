import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends false as the name of an event that has none',
  breaks: ['aio-rpc/event-name'],
  profile: 'documented',
  rules: ({ event }) => ({
    event: (published) => ({ ...Object(event(published)), event: published.event ?? false }),
  }),
});
