import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Never sends a ka',
  breaks: ['frappe-graphql/ka'],
  binding: 'graphql-ws',
  rules: { acknowledged: () => [{ type: 'connection_ack' }], kaMs: null },
});
