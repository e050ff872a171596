import type { ASTNode } from 'graphql';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Leaves out every field that has a directive',
  breaks: ['frappe-graphql/selection-directives'],
  affects: ['frappe-graphql/selection-variables', ...events],
  profile: 'documented',
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      const isDirected = (node: ASTNode): boolean => 'directives' in node && (node.directives ?? []).length > 0;
      return { ...kept, document: pruned(kept.document, schema, isDirected) };
    },
  }),
});
