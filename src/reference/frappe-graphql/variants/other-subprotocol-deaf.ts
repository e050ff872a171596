import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Accepts a connection without a subprotocol, and hears nothing on it',
  takes: ['frappe-graphql/subprotocol-refusal=none'],
  binding: 'graphql-ws',
  rules: { handshakeRefused: () => null },
  wrap: onGraphqlWs((endpoint) => ({
    ...endpoint,
    open(peer, handshake = {}) {
      if (endpoint.subprotocol?.(handshake) !== null) return endpoint.open(peer, handshake);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    },
  })),
});
