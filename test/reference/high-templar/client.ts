import type { Json, JsonObject } from '../../../src/base/json.js';
import type { Endpoint, Handshake, HttpAnswer, HttpRequest, Session } from '../../../src/reference/endpoint.js';
import { objectIn } from '../../../src/reference/tap.js';

/** The other side of a connection to a gateway, over memory. */
export interface Client {
  /** Everything that came and was not taken, oldest first, as it was written. */
  readonly texts: string[];
  /** The answer that refused the handshake; null where it was accepted, or is being waited for. */
  refusal(): HttpAnswer | null;
  /** The code that the connection was ended with; null while it is open. */
  code(): number | null;
  raw(text: string): void;
  binary(text: string): void;
  say(message: Json): void;
  /** Sends a message and returns what came since, which is taken. */
  ask(message: Json): readonly JsonObject[];
  subscribe(requestId: Json, room: Json): readonly JsonObject[];
  unsubscribe(requestId: Json): readonly JsonObject[];
  /** Takes what came. A text that is no object is an empty one. */
  take(): readonly JsonObject[];
  leave(): void;
}

/** The handshake of a client with a token. */
export const handshakeOf = (token: string, headers: Handshake['headers'] = {}): Handshake => ({
  path: '/high-templar/ws/',
  query: `token=${token}`,
  headers: { 'user-agent': 'client/1', cookie: `id=${token}; csrftoken=c-${token}`, ...headers },
});

/** Opens a connection. The API, which answers when the loop turns, is not waited for. */
export function open(reference: Endpoint, handshake: Handshake, buffered: () => number = () => 0): Client {
  const texts: string[] = [];
  let code: number | null = null;
  let refusal: HttpAnswer | null = null;
  let session: Session | null = null;
  const begin = () => {
    session = reference.open(
      {
        send: (text) => void texts.push(text),
        sendBinary: (bytes) => void texts.push(`binary: ${Buffer.from(bytes).toString()}`),
        close(given = 1000) {
          code = given;
        },
        buffered,
      },
      handshake,
    );
  };
  if (reference.admit === undefined) begin();
  else {
    void reference.admit(handshake).then((answer) => {
      refusal = answer;
      if (answer === null) begin();
    });
  }
  const client: Client = {
    texts,
    refusal: () => refusal,
    code: () => code,
    raw: (text) => session?.receive(text),
    binary: (text) => session?.receiveBinary(Buffer.from(text)),
    say: (message) => client.raw(JSON.stringify(message)),
    ask(message) {
      client.say(message);
      return client.take();
    },
    subscribe: (requestId, room) => client.ask({ type: 'subscribe', room, requestId }),
    unsubscribe: (requestId) => client.ask({ type: 'unsubscribe', requestId }),
    take: () => texts.splice(0).map(objectIn),
    leave: () => session?.closed(),
  };
  return client;
}

/** Opens a connection, and waits for the API. */
export async function connect(reference: Endpoint, token = 'conformance-full'): Promise<Client> {
  const client = open(reference, handshakeOf(token));
  await turn();
  return client;
}

/** A client that has taken its hello. */
export async function greeted(reference: Endpoint, token = 'conformance-full'): Promise<Client> {
  const client = await connect(reference, token);
  client.take();
  return client;
}

/** Lets everything happen that needs no time. */
export const turn = (): Promise<void> => new Promise(setImmediate);

/** Triggers over HTTP, from this machine. */
export async function trigger(
  reference: Endpoint,
  body: Json | undefined,
  more: Partial<HttpRequest> = {},
): Promise<HttpAnswer> {
  const headers = { 'content-type': 'application/json' };
  const text = body === undefined ? '' : JSON.stringify(body);
  return reference.http({ method: 'POST', path: '/high-templar/trigger/', headers, body: text, ...more });
}

/** Rooms of the fixture. */
export const message = { target: 'message', customer: '1' };
export const chat = (customer: Json) => ({ target: 'chat-create', customer });
