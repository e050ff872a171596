import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells everything twice',
  breaks: ['frappe-graphql/event-once'],
  affects: events,
  rules: ({ hears, sinks }) => ({
    hears: (view, consumer) => [...hears(view, consumer), ...hears(view, consumer)],
    sinks: (view, consumer) => [...sinks(view, consumer), ...sinks(view, consumer)],
  }),
});
