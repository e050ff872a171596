import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Executes operations whatever subprotocol was offered',
  breaks: ['frappe-graphql/subprotocol-other'],
  binding: 'graphql-ws',
  rules: { handshakeRefused: () => null, closedAtOnce: () => null },
});
