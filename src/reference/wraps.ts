import { isObject, type Json, type JsonObject, parseJson } from '../base/json.js';
import { type Style, write } from './encode.js';
import type { Peer, Wrap } from './endpoint.js';
import { objectIn, rewrite, type Tapped, tap } from './tap.js';

/** Writes every message in a style: a freedom that JSON leaves. */
export const inStyle = (style: Style): Wrap =>
  tap(({ send }) => ({
    sent(text) {
      const parsed = parseJson(text);
      send(parsed.ok ? write(parsed.value, style) : text);
    },
  }));

/** Replaces some of the messages that are sent by none, one or several. */
export const changing = (
  which: (message: JsonObject) => boolean,
  change: (message: JsonObject) => readonly Json[],
): Wrap => rewrite(() => (message) => (which(message) ? change(message) : [message]));

/** A message without one of its members. */
export const without = (message: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(message).filter(([name]) => name !== key));

/** Begins to listen a while after a connection has begun. What came before that is not lost. */
export const listeningLate = (ms: number): Wrap =>
  tap(({ clock, receive }) => {
    let early: string[] | null = [];
    clock.after(ms, () => {
      const waiting = early ?? [];
      early = null;
      for (const text of waiting) receive(text);
    });
    return {
      received(text) {
        if (early === null) receive(text);
        else early.push(text);
      },
    };
  });

/**
 * Sends so many milliseconds later what is said to be slow, over plain HTTP as well, and closes as much later: all that
 * was sent comes before.
 */
export function slowly(ms: number, isSlow: (text: string) => boolean = () => true): Wrap {
  return (endpoint, clock) => ({
    ...endpoint,
    open(peer, handshake) {
      const slow: Peer = {
        ...peer,
        send: (text) => (isSlow(text) ? void clock.after(ms, () => peer.send(text)) : peer.send(text)),
        close: (code) => void clock.after(ms, () => peer.close(code)),
      };
      return endpoint.open(slow, handshake);
    },
    async http(request) {
      const answer = await endpoint.http(request);
      if (isSlow(answer.text)) await new Promise<void>((resolve) => void clock.after(ms, resolve));
      return answer;
    },
  });
}

/** Sends some messages a while later, in order; the others overtake them. */
export const delaying = (ms: number, isLate: (message: JsonObject) => boolean): Wrap =>
  tap(({ clock, send }) => ({
    sent(text) {
      if (isLate(objectIn(text))) clock.after(ms, () => send(text));
      else send(text);
    },
  }));

/** Sends every second of some messages after the next one of them, or a little later. */
export const swapping = (ms: number, isSwapped: (message: JsonObject) => boolean): Wrap =>
  tap(({ clock, send }) => {
    const held: string[] = [];
    let count = 0;
    const release = () => {
      for (const text of held.splice(0)) send(text);
    };
    return {
      sent(text) {
        if (!isSwapped(objectIn(text))) return send(text);
        if (++count % 2 === 1) {
          held.push(text);
          return void clock.after(ms, release);
        }
        send(text);
        release();
      },
    };
  });

/** Ends all connections upon a text that one of them sends. */
export const endingAllUpon =
  (isFatal: (text: string) => boolean, code: number): Wrap =>
  (endpoint, clock) => {
    const open = new Set<Tapped>();
    const place = tap((connection) => {
      open.add(connection);
      return {
        received(text) {
          if (!isFatal(text)) return connection.receive(text);
          for (const other of open) other.close(code);
          open.clear();
        },
        closed: () => void open.delete(connection),
      };
    });
    return place(endpoint, clock);
  };

/** Drops a text that comes while another one of its connection is being answered, which takes a while. */
export const droppingWhileBusy = (ms: number, isCounted: (message: JsonObject) => boolean = () => true): Wrap =>
  tap(({ clock, receive }) => {
    let busy = false;
    return {
      received(text) {
        if (!isCounted(objectIn(text))) return receive(text);
        if (busy) return;
        busy = true;
        clock.after(ms, () => {
          busy = false;
          receive(text);
        });
      },
    };
  });

/** Changes what the other side says before it is read. What is no object passes unchanged; null is not read at all. */
export const hearing = (change: (message: JsonObject, connection: Tapped) => JsonObject | null): Wrap =>
  tap((connection) => ({
    received(text) {
      const parsed = parseJson(text);
      if (!parsed.ok || !isObject(parsed.value)) return connection.receive(text);
      const changed = change(parsed.value, connection);
      if (changed !== null) connection.receive(changed === parsed.value ? text : write(changed));
    },
  }));
