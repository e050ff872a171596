import { jsonDepth } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { type Tapped, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all connections upon a deeply nested request',
  breaks: ['aio-rpc/deep-value'],
  wrap(endpoint, clock) {
    const open = new Set<Tapped>();
    const place = tap((connection) => ({
      received(text) {
        open.add(connection);
        if (jsonDepth(text) <= 64) return connection.receive(text);
        for (const other of open) other.close(1011);
        open.clear();
      },
      closed: () => void open.delete(connection),
    }));
    return place(endpoint, clock);
  },
});
