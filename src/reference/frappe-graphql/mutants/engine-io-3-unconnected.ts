import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onSockets } from '../wraps.js';

export default mutant<Rules>({
  title: 'Lets clients of Engine.IO 3 in, and never connects them to the default namespace',
  breaks: ['frappe-graphql/engine-io-3'],
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    const silent = onSockets(() => ({ told: () => undefined, asked: () => undefined }))(endpoint, clock);
    return {
      ...endpoint,
      open: (peer, handshake) =>
        (handshake?.query?.includes('EIO=3') === true ? silent : endpoint).open(peer, handshake),
    };
  },
});
