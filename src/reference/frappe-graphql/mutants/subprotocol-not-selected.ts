import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts the subprotocol graphql-ws, and selects none',
  breaks: ['frappe-graphql/subprotocol'],
  affects: everything,
  binding: 'graphql-ws',
  rules: { subprotocol: () => null, closedAtOnce: () => null },
});
