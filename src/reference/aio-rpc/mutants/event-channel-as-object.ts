import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the channel of an event as an object',
  breaks: ['aio-rpc/event-channel'],
  rules: ({ event }) => ({
    event: (published) => ({ ...Object(event(published)), channel: { name: published.channel } }),
  }),
});
