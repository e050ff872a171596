import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Accepts another subprotocol, and closes the connection',
  takes: ['frappe-graphql/subprotocol-refusal=closed'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { handshakeRefused: () => null },
});
