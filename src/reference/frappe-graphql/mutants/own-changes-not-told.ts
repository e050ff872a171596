import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of his own changes',
  breaks: ['frappe-graphql/event-own'],
  affects: events,
  rules: ({ admits }) => ({ admits: (consumer, change) => consumer.user !== change.user && admits(consumer, change) }),
});
