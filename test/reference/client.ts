import type { VirtualClock } from '../../src/base/clock.js';
import { type Json, type JsonObject, parseJson } from '../../src/base/json.js';
import type { Endpoint } from '../../src/reference/endpoint.js';

/** The other side of a connection to a reference, over memory. */
export interface Client {
  /** Everything that came, oldest first, as it was written. */
  readonly texts: string[];
  /** The code that the connection was ended with; null while it is open. */
  code(): number | null;
  /** Sends a text. */
  raw(text: string): void;
  binary(): void;
  /** Sends a request under a fresh id. Returns the id. */
  say(method: string, payload?: JsonObject): string;
  /** Sends a request and returns the first answer under its id, read at once. */
  ask(method: string, payload?: JsonObject): JsonObject;
  /** The events that came. */
  events(): readonly JsonObject[];
  /** The last frame that came. */
  last(): JsonObject;
  leave(): void;
}

let ids = 0;

/** Opens a connection. `buffered` says how much waits for it. */
export function connect(reference: Endpoint, buffered: () => number = () => 0): Client {
  const texts: string[] = [];
  let code: number | null = null;
  const session = reference.open({
    send: (text) => void texts.push(text),
    sendBinary: (bytes) => void texts.push(`binary: ${String(bytes)}`),
    close(given = 1000) {
      code = given;
    },
    buffered,
  });
  const client: Client = {
    texts,
    code: () => code,
    raw: (text) => session.receive(text),
    binary: () => session.receiveBinary(new Uint8Array([1, 2, 3])),
    say(method, payload) {
      const id = `id-${++ids}`;
      session.receive(JSON.stringify(payload === undefined ? { id, method } : { id, method, payload }));
      return id;
    },
    ask(method, payload = {}) {
      const id = client.say(method, payload);
      return texts.map(read).find((message) => message.id === id) ?? {};
    },
    events: () => texts.map(read).filter((message) => 'channel' in message),
    last: () => read(texts.at(-1) ?? ''),
    leave: () => session.closed(),
  };
  return client;
}

/** Lets everything happen that needs no time, and what falls due within `ms`. */
export async function pass(clock: VirtualClock, ms = 0): Promise<void> {
  await new Promise(setImmediate);
  clock.advance(ms);
  await new Promise(setImmediate);
}

function read(text: string): JsonObject {
  const parsed = parseJson(text);
  const value: Json = parsed.ok ? parsed.value : null;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
