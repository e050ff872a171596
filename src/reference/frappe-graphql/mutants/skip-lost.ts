import type { ASTNode } from 'graphql';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Obeys the directive include, and not skip',
  breaks: ['frappe-graphql/selection-directives'],
  affects: ['frappe-graphql/selection-variables', ...events],
  profile: 'documented',
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      const isSkip = (node: ASTNode): boolean => node.kind === 'Directive' && node.name.value === 'skip';
      return { ...kept, document: pruned(kept.document, schema, isSkip) };
    },
  }),
});
