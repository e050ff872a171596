import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default variant<Rules>({
  title: 'Refuses the handshake of another subprotocol',
  takes: ['frappe-graphql/subprotocol-refusal=refused'],
  profile: 'upstream',
  binding: 'graphql-ws',
  rules: { handshakeRefused: documented.handshakeRefused },
});
