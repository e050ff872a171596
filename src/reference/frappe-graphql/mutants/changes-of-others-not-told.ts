import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells everybody of his own changes alone',
  breaks: ['frappe-graphql/event-others'],
  affects: events,
  rules: ({ admits }) => ({ admits: (consumer, change) => consumer.user === change.user && admits(consumer, change) }),
});
