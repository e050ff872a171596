import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an event to the next connection, too, that is subscribed to anything',
  breaks: ['dcrf/event-own-connection', 'dcrf/unasked'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).flatMap((one) => {
        const { by } = change;
        return by === null || by.connection === one.connection ? [one] : [one, { ...one, connection: by.connection }];
      }),
    stillTold: () => true,
  }),
});
