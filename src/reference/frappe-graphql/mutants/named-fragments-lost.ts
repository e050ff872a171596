import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Leaves named fragments out of events',
  breaks: ['frappe-graphql/selection-named-fragments'],
  affects: events,
  profile: 'documented',
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      return { ...kept, document: pruned(kept.document, schema, ({ kind }) => kind === 'FragmentSpread') };
    },
  }),
});
