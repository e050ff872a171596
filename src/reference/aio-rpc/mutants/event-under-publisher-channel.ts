import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers all events of a connection under the channel that it published on first',
  breaks: ['aio-rpc/delivery'],
  affects: events,
  wrap(endpoint, clock) {
    const first = new Map<Tapped, Json>();
    const place = tap((connection) => ({
      received(text) {
        const message = objectIn(text);
        const channel = member(message.payload, 'channel');
        if (message.method !== 'publish' || typeof channel !== 'string') return connection.receive(text);
        if (!first.has(connection)) first.set(connection, channel);
        const payload = { ...Object(message.payload), channel: first.get(connection) };
        connection.receive(JSON.stringify({ ...message, payload }));
      },
    }));
    return place(endpoint, clock);
  },
});
