import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a ka before it acknowledges the connection',
  breaks: ['frappe-graphql/ka-after-ack'],
  affects: ['frappe-graphql/ka'],
  binding: 'graphql-ws',
  rules: { acknowledged: () => [{ type: 'ka' }, { type: 'connection_ack' }] },
});
