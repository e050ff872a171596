import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes the variables in a selection for true, whatever they are',
  breaks: ['frappe-graphql/selection-variables'],
  affects: events,
  profile: 'documented',
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      const taken = Object.entries(kept.variables).map(
        ([name, value]) => [name, value === false ? true : value] as const,
      );
      return { ...kept, variables: Object.fromEntries(taken) };
    },
  }),
});
