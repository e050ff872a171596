import type { ASTNode } from 'graphql';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { pruned } from '../selection.js';

export default mutant<Rules>({
  title: 'Tells no `subscription_id` where it was selected',
  breaks: ['frappe-graphql/event-subscription-id'],
  affects: [...events, 'frappe-graphql/keepalive*'],
  profile: 'documented',
  rules: ({ stored }) => ({
    stored(operation, schema, sink) {
      const kept = stored(operation, schema, sink);
      const isId = (node: ASTNode): boolean => node.kind === 'Field' && node.name.value === 'subscription_id';
      return { ...kept, document: pruned(kept.document, schema, isId) };
    },
  }),
});
