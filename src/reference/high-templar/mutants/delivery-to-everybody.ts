import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { deliveries } from '../affected.js';
import { isPublication, isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes on every connection that has any subscription',
  breaks: ['high-templar/delivery-others'],
  affects: deliveries,
  wrap(endpoint, clock) {
    const listening = new Set<Tapped>();
    const place = tap((connection) => ({
      sent(text) {
        const message = objectIn(text);
        if (isSuccess(message)) listening.add(connection);
        connection.send(text);
        if (!isPublication(message)) return;
        for (const other of listening) if (other !== connection) other.send(text);
      },
      closed: () => void listening.delete(connection),
    }));
    return place(endpoint, clock);
  },
});
