import type { JsonObject } from '../../../src/base/json.js';
import type { Endpoint } from '../../../src/reference/endpoint.js';

/** The other side of a connection to a reference, over memory. It says what it is told to, and answers nothing. */
export interface Client {
  /** Everything that came since `take` was called last, oldest first. */
  take(): readonly JsonObject[];
  /** The code that the connection was ended with; null while it is open. */
  code(): number | null;
  raw(text: string): void;
  binary(): void;
  say(message: object): void;
  /** Says something and returns what comes at once. */
  ask(message: object): readonly JsonObject[];
  /** Calls a function of the fixture and returns what comes at once. */
  control(word: string, args?: JsonObject): readonly JsonObject[];
  leave(): void;
}

let ids = 0;

/** Opens a connection and takes its greeting off. `buffered` says how much waits for it. */
export function connect(reference: Endpoint, path = '/', buffered: () => number = () => 0): Client {
  let texts: string[] = [];
  let code: number | null = null;
  const session = reference.open(
    {
      send: (text) => void texts.push(text),
      close(given = 1000) {
        code = given;
      },
      buffered,
    },
    { path },
  );
  const client: Client = {
    take() {
      const taken = texts.map((text) => JSON.parse(text) as JsonObject);
      texts = [];
      return taken;
    },
    code: () => code,
    raw: (text) => session.receive(text),
    binary: () => session.receiveBinary(new Uint8Array([1])),
    say: (message) => session.receive(JSON.stringify(message)),
    ask(message) {
      client.take();
      client.say(message);
      return client.take();
    },
    control: (word, args = {}) =>
      client.ask({ func: 'call', type: 'function', name: `conformance.${word}`, id: `id-${++ids}`, args }),
    leave: () => session.closed(),
  };
  client.take();
  return client;
}

/** The fixture's variable and list. */
export const variable = { type: 'var', name: 'conformance.var' } as const;
export const list = { type: 'list', name: 'conformance.list' } as const;
