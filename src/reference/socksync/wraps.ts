import type { Json, JsonObject } from '../../base/json.js';
import type { Wrap } from '../endpoint.js';
import { objectIn, type Tap, type Tapped, tap } from '../tap.js';

/** Whether a message has this func, and this type where one is named. */
export const is =
  (func: string, type?: string) =>
  (message: JsonObject): boolean =>
    message.func === func && (type === undefined || message.type === type);

/** A connection on which the fixture's control can be called without the other side's knowing. */
export interface Secret extends Tapped {
  control(word: string, args: JsonObject): void;
}

/** Puts a tap on every connection that can do what only the control can. */
export const secretly = (make: (connection: Secret) => Tap): Wrap =>
  tap((connection) => {
    const told = new Set<Json | undefined>();
    let count = 0;
    const placed = make({
      ...connection,
      control(word, args) {
        const group = { type: 'function', name: `conformance.${word}` };
        // Where the caller subscribes, nobody else does it.
        if (!told.has(group.name)) connection.receive(JSON.stringify({ func: 'subscribe', ...group }));
        connection.receive(JSON.stringify({ func: 'call', ...group, id: `secret-${++count}`, args }));
      },
    });
    return {
      ...placed,
      sent(text) {
        const message = objectIn(text);
        if (message.func === 'subscribe') told.add(message.name);
        if (typeof message.id === 'string' && message.id.startsWith('secret-')) return;
        (placed.sent ?? connection.send)(text);
      },
    };
  });
