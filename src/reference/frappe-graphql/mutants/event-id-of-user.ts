import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events with the id of the first subscription of their user',
  breaks: ['frappe-graphql/event-id'],
  affects: events,
  binding: 'socketio',
  rules: ({ dataFrame, newId }) => {
    const first = new Map<string, string>();
    return {
      newId(subscription, user, isTaken) {
        const id = newId(subscription, user, isTaken);
        if (!first.has(user)) first.set(user, id);
        return id;
      },
      dataFrame: (consumer, payload) => ({ ...dataFrame(consumer, payload), id: first.get(consumer.user) ?? '' }),
    };
  },
});
