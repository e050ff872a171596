import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes any subprotocol that begins with graphql',
  breaks: ['frappe-graphql/subprotocol-other'],
  binding: 'graphql-ws',
  rules: ({ handshakeRefused, closedAtOnce }) => {
    const read = (offered: readonly string[]) =>
      offered.map((name) => (name.startsWith('graphql') ? 'graphql-ws' : name));
    return {
      handshakeRefused: (offered) => handshakeRefused(read(offered)),
      closedAtOnce: (offered) => closedAtOnce(read(offered)),
    };
  },
});
