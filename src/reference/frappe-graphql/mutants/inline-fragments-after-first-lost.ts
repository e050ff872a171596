import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Tells the first of several inline fragments alone',
  breaks: ['frappe-graphql/selection-inline-fragments'],
  affects: events,
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      let seen = 0;
      return {
        ...kept,
        document: pruned(kept.document, schema, ({ kind }) => kind === 'InlineFragment' && seen++ > 0),
      };
    },
  }),
});
