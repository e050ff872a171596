import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { isDenial, isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a client that is not authenticated connected, and publishes to it what is published to others',
  breaks: ['high-templar/denied-publish'],
  affects: ['high-templar/denied-*', 'high-templar/api-*', 'high-templar/publish-id', 'high-templar/delivery-others'],
  rules: { deniedEnd: { kind: 'open' } },
  wrap(endpoint, clock) {
    const listening = new Set<Tapped>();
    const place = tap((connection) => ({
      sent(text) {
        const message = objectIn(text);
        if (isDenial(message)) listening.add(connection);
        connection.send(text);
        if (isPublication(message)) for (const other of listening) other.send(text);
      },
      closed: () => void listening.delete(connection),
    }));
    return place(endpoint, clock);
  },
});
