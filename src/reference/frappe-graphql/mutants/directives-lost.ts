import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Tells fields whatever their directives say',
  breaks: ['frappe-graphql/selection-directives'],
  affects: ['frappe-graphql/selection-variables', ...events],
  profile: 'documented',
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      return { ...kept, document: pruned(kept.document, schema, ({ kind }) => kind === 'Directive') };
    },
  }),
});
