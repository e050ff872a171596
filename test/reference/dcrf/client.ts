import { type Json, type JsonObject, jsonEqual } from '../../../src/base/json.js';
import { payloadOf } from '../../../src/reference/dcrf/messages.js';
import type { Endpoint } from '../../../src/reference/endpoint.js';
import { objectIn } from '../../../src/reference/tap.js';

/** The other side of a connection to a server, over memory. */
export interface Client {
  /** Everything that came and was not taken, oldest first, as it was written. */
  readonly texts: string[];
  /** The code that the connection was ended with; null while it is open. */
  code(): number | null;
  raw(text: string): void;
  binary(): void;
  /** Sends a payload on a stream, or, where streams are not multiplexed, alone. */
  say(payload: JsonObject, stream?: string): void;
  /** Sends a request under a fresh id. Returns the payload of its response, which is taken with what came with it. */
  ask(payload: JsonObject, stream?: string): JsonObject;
  /** Makes a thing, and returns its key. */
  create(name: string, stream?: string): number;
  /** Subscribes to an object under an id. */
  subscribe(id: Json, pk: number, stream?: string): JsonObject;
  /** Takes the payloads that came. */
  take(): readonly JsonObject[];
  leave(): void;
}

let ids = 0;

/** Opens a connection. `buffered` says how much waits for it. */
export function connect(reference: Endpoint, path = '/dcrf', buffered: () => number = () => 0): Client {
  const multiplexed = path === '/dcrf';
  const texts: string[] = [];
  let code: number | null = null;
  const peer = {
    send: (text: string) => void texts.push(text),
    sendBinary: (bytes: Uint8Array) => void texts.push(`binary: ${Buffer.from(bytes).toString()}`),
    close(given = 1000) {
      code = given;
    },
    buffered,
  };
  const session = reference.open(peer, { path });
  const client: Client = {
    texts,
    code: () => code,
    raw: (text) => session.receive(text),
    binary: () => session.receiveBinary(new Uint8Array([1, 2, 3])),
    say: (payload, stream = 'things') => session.receive(JSON.stringify(multiplexed ? { stream, payload } : payload)),
    ask(payload, stream) {
      const id = payload.request_id ?? `id-${++ids}`;
      client.say({ ...payload, request_id: id }, stream);
      return client.take().find((one) => jsonEqual(one.request_id, id)) ?? {};
    },
    create(name, stream) {
      const { data } = client.ask({ action: 'create', data: { name } }, stream);
      return Number((data as { pk?: number; id?: number }).pk ?? (data as { id?: number }).id);
    },
    subscribe: (id, pk, stream) => client.ask({ action: 'subscribe_instance', request_id: id, pk }, stream),
    take: () => texts.splice(0).map((text) => payloadOf(objectIn(text))),
    leave: () => session.closed(),
  };
  return client;
}

/** What events say: their action, their request_id and their data. */
export const told = (payloads: readonly JsonObject[]): readonly Json[] =>
  payloads.map(({ action = null, request_id: id = null, data = null }) => [action, id, data]);

/** Lets everything happen that needs no time. */
export const turn = (): Promise<void> => new Promise(setImmediate);
