import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Operation } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Resolves every event by the selection of the first subscription of its name',
  breaks: ['frappe-graphql/several', 'frappe-graphql/selection'],
  affects: events,
  rules: ({ stored }) => {
    const first = new Map<string, Operation>();
    return {
      stored(operation, schema, sink) {
        const key = sink === null ? 'sockets' : 'operations';
        const kept = first.get(key) ?? stored(operation, schema, sink);
        first.set(key, kept);
        return kept;
      },
    };
  },
});
