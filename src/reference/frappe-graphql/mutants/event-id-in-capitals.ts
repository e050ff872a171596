import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events with the id of their subscription in capitals',
  breaks: ['frappe-graphql/event-id'],
  affects: events,
  binding: 'socketio',
  rules: ({ dataFrame }) => ({
    dataFrame: (consumer, payload) => ({ ...dataFrame(consumer, payload), id: `ID-${consumer.subscriptionId}` }),
  }),
});
