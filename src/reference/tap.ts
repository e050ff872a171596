import type { Clock } from '../base/clock.js';
import { isObject, type Json, type JsonObject, parseJson } from '../base/json.js';
import type { Peer, Wrap } from './endpoint.js';

/** One connection, seen from between the transport and the core. */
export interface Tapped {
  readonly clock: Clock;
  /** Sends a text to the other side. */
  send(text: string): void;
  /** Sends a binary frame, or the text where the transport has none. */
  sendBinary(text: string): void;
  /** Hands a text to the core. */
  receive(text: string): void;
  /** Ends the connection for both sides. */
  close(code: number): void;
}

/** What happens to the frames of a connection. What is not defined here passes unchanged. */
export interface Tap {
  /** The core sends a text. */
  sent?(text: string): void;
  /** The other side sent a text. */
  received?(text: string): void;
  /** The connection has ended. */
  closed?(): void;
}

/** Puts a tap on every connection. */
export function tap(make: (connection: Tapped) => Tap): Wrap {
  return (endpoint, clock) => ({
    ...endpoint,
    open(peer, handshake) {
      const connection: Tapped = {
        clock,
        send: (text) => peer.send(text),
        sendBinary: (text) => (peer.sendBinary === undefined ? peer.send(text) : peer.sendBinary(Buffer.from(text))),
        receive: (text) => session.receive(text),
        close(code) {
          session.closed();
          peer.close(code);
        },
      };
      const placed = make(connection);
      const session = endpoint.open(
        sending(peer, (text) => (placed.sent ?? connection.send)(text)),
        handshake,
      );
      return {
        receive: (text) => (placed.received ?? connection.receive)(text),
        receiveBinary: (bytes) => session.receiveBinary(bytes),
        closed() {
          placed.closed?.();
          session.closed();
        },
      };
    },
  });
}

/**
 * Replaces every message that is sent by none, one or several; a text that is no object passes unchanged. `make` is
 * called for each connection.
 */
export function rewrite(make: (connection: Tapped) => (message: JsonObject) => readonly Json[]): Wrap {
  return tap((connection) => {
    const change = make(connection);
    return {
      sent(text) {
        const parsed = parseJson(text);
        if (!parsed.ok || !isObject(parsed.value)) return connection.send(text);
        for (const message of change(parsed.value)) connection.send(JSON.stringify(message));
      },
    };
  });
}

/** The object in a frame; an empty one where there is none. */
export function objectIn(text: string): JsonObject {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

function sending(peer: Peer, send: (text: string) => void): Peer {
  return {
    send,
    sendBinary: (bytes) => peer.sendBinary?.(bytes),
    close: (code) => peer.close(code),
    buffered: () => peer.buffered?.() ?? 0,
  };
}
