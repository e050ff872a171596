import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a ka as soon as the connection is open',
  breaks: ['frappe-graphql/ka-after-ack'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs((endpoint) => ({
    ...endpoint,
    open(peer, handshake) {
      peer.send('{"type":"ka"}');
      return endpoint.open(peer, handshake);
    },
  })),
});
