import { visit } from 'graphql';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells fields under their names, not under their aliases',
  breaks: ['frappe-graphql/selection-aliases'],
  affects: events,
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const { document, ...kept } = stored(operation, schema, sink);
      const bare = visit(document, {
        // The field of the subscription itself may keep its own.
        Field: (node, _key, _parent, path) => (path.length > 5 ? { ...node, alias: undefined } : undefined),
      });
      return { ...kept, document: bare };
    },
  }),
});
