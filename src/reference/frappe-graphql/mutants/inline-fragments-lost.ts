import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Leaves inline fragments out of events',
  breaks: ['frappe-graphql/selection-inline-fragments'],
  affects: everything,
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      return { ...kept, document: pruned(kept.document, schema, ({ kind }) => kind === 'InlineFragment') };
    },
  }),
});
