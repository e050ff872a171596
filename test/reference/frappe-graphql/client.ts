import { isObject, type Json, type JsonObject, member, parseJson } from '../../../src/base/json.js';
import type { Endpoint, HttpAnswer } from '../../../src/reference/endpoint.js';
import { objectIn } from '../../../src/reference/tap.js';

/** Lets everything happen that needs no time. */
export const turn = (): Promise<void> => new Promise(setImmediate);

/** An answer, and the JSON in it. */
export interface Answer extends HttpAnswer {
  readonly body: JsonObject;
}

/** Who asks over HTTP: with the cookie of a session, or as a guest. */
export interface Caller {
  readonly cookie: string | null;
  /** Calls a command with JSON. */
  call(command: string, args?: Json, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Asks for something in GraphQL. */
  graphql(query: string, variables?: JsonObject, operationName?: string): Promise<Answer>;
  /** Subscribes, and returns the id. */
  subscribe(query?: string, variables?: JsonObject): Promise<string>;
  /** Makes a document, or changes it, and returns its name. */
  save(doctype: string, doc: JsonObject): Promise<string>;
  /** What is said of a keepalive. */
  keepAlive(id: string, subscription?: string): Promise<JsonObject>;
}

export const anything = 'subscription { doc_events { subscription_id doctype name event } }';

const quoted = (text: string): string => JSON.stringify(text);

/** Sends a POST, and returns what is answered. */
export type Post = (path: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;

/** Sends a POST to a reference over memory. */
export const postTo =
  (reference: Endpoint): Post =>
  async (path, body, headers) => {
    const [place = '/', query = ''] = path.split('?');
    const answer = await reference.http({ method: 'POST', path: place, query, body, headers });
    return { ...answer, body: objectIn(answer.text) };
  };

/** Who asks a reference over memory. */
export const callerOf = (reference: Endpoint, cookie: string | null = null): Caller =>
  callerOn(postTo(reference), cookie);

/** Who asks over HTTP, by whatever carries it. */
export function callerOn(post: Post, cookie: string | null = null): Caller {
  const own = cookie === null ? {} : { cookie };
  const caller: Caller = {
    cookie,
    call: (command, args = {}, headers = {}) =>
      post(`/api/method/${command}`, JSON.stringify(args), {
        'content-type': 'application/json',
        ...own,
        ...headers,
      }),
    graphql: (query, variables, operationName) =>
      caller.call('graphql', {
        query,
        ...(variables === undefined ? {} : { variables }),
        ...(operationName === undefined ? {} : { operationName }),
      }),
    async subscribe(query = anything, variables = {}) {
      const { body } = await caller.graphql(query, variables);
      const [answered] = Object.values(Object(member(body, 'data'))) as readonly Json[];
      return String(member(answered, 'subscription_id'));
    },
    async save(doctype, doc) {
      const mutation = `mutation { saveDoc(doctype: ${quoted(doctype)}, doc: ${quoted(JSON.stringify(doc))}) { name } }`;
      const { body } = await caller.graphql(mutation);
      return String(member(member(member(body, 'data'), 'saveDoc'), 'name'));
    },
    async keepAlive(id, subscription = 'doc_events') {
      const { body } = await caller.graphql(
        `mutation { subscriptionKeepAlive(subscription: ${quoted(subscription)}, subscription_id: ${quoted(id)})
          { error success subscribed_at subscription_id variables } }`,
      );
      const info = member(member(body, 'data'), 'subscriptionKeepAlive');
      return isObject(info) ? info : {};
    },
  };
  return caller;
}

/** Who logs in as one of the users of the fixture. */
export async function logIn(reference: Endpoint, user: 'conformance@example.com' | 'Administrator'): Promise<Caller> {
  const pwd = user === 'Administrator' ? 'admin' : 'conformance';
  const { headers } = await callerOf(reference).call('login', { usr: user, pwd });
  const [cookie = ''] = (headers['set-cookie'] ?? '').split(';');
  return callerOf(reference, cookie);
}

/** The other side of a WebSocket, over memory. */
export interface Connection {
  /** Everything that came and was not taken, oldest first, as it was written. */
  readonly texts: string[];
  /** The code that the connection was ended with; null while it is open. */
  code(): number | null;
  send(text: string): void;
  binary(bytes: Uint8Array): void;
  leave(): void;
}

/** Opens a WebSocket, as a transport does. `buffered` says how much waits for it. */
export function connect(
  reference: Endpoint,
  path: string,
  headers: Readonly<Record<string, string>>,
  buffered: () => number = () => 0,
): Connection {
  const texts: string[] = [];
  let code: number | null = null;
  const [place = '', query = ''] = path.split('?');
  const session = reference.open(
    {
      send: (text) => void texts.push(text),
      sendBinary: (bytes) => void texts.push(`binary: ${Buffer.from(bytes).toString()}`),
      close(given = 1000) {
        code ??= given;
      },
      buffered,
    },
    { path: place, query, headers },
  );
  return {
    texts,
    code: () => code,
    send: (text) => session.receive(text),
    binary: (bytes) => session.receiveBinary(bytes),
    leave: () => session.closed(),
  };
}

/** A socket of Socket.IO, by its packets. */
export interface SocketIoClient extends Connection {
  emit(event: string, ...args: readonly Json[]): void;
  join(id: string): void;
  /** Takes the events that came: their names and what they carry. */
  take(): readonly (readonly [name: string, frame: JsonObject])[];
}

/** How a socket connects, where it is not as usual. */
export interface SocketOptions {
  readonly version?: number;
  /** Default: that of the server. */
  readonly origin?: string | null;
  /** Says how much waits for it. */
  readonly buffered?: () => number;
}

/** Connects as a client of Engine.IO 3 or 4 that polls never. */
export async function connectSocket(
  reference: Endpoint,
  { cookie }: Pick<Caller, 'cookie'>,
  { version = 4, origin = 'http://memory', buffered }: SocketOptions = {},
): Promise<SocketIoClient> {
  const headers = {
    host: 'memory',
    ...(origin === null ? {} : { origin }),
    ...(cookie === null ? {} : { cookie }),
  };
  const connection = connect(reference, `/socket.io/?EIO=${version}&transport=websocket`, headers, buffered);
  if (version === 4) connection.send('40');
  await turn();
  const client: SocketIoClient = {
    ...connection,
    emit: (event, ...args) => connection.send(`42${JSON.stringify([event, ...args])}`),
    join: (id) => client.emit('task_subscribe', [id]),
    take: () =>
      connection.texts.splice(0).flatMap((text) => {
        const parsed = text.startsWith('42') ? parseJson(text.slice(2)) : null;
        const [name, frame] = parsed?.ok === true && Array.isArray(parsed.value) ? parsed.value : [];
        return typeof name === 'string' && isObject(frame) ? [[name, frame] as const] : [];
      }),
  };
  return client;
}

/** A connection of graphql-ws. */
export interface GraphqlWsClient extends Connection {
  say(message: JsonObject): void;
  start(id: Json, query: string, more?: JsonObject): void;
  /** Takes the messages that came. */
  take(): readonly JsonObject[];
}

export const graphqlWsPath = '/frappe-graphql/graphql-ws';

/** How a connection of graphql-ws is opened, where it is not as usual. */
export interface GraphqlWsOptions {
  readonly cookie?: string | null;
  readonly subprotocol?: string;
  /** Says how much waits for it. */
  readonly buffered?: () => number;
}

/** Connects to graphql-ws; the init is not sent. */
export function connectGraphqlWs(
  reference: Endpoint,
  { cookie = null, subprotocol = 'graphql-ws', buffered }: GraphqlWsOptions = {},
): GraphqlWsClient {
  const headers = { 'sec-websocket-protocol': subprotocol, ...(cookie === null ? {} : { cookie }) };
  const connection = connect(reference, graphqlWsPath, headers, buffered);
  const say = (message: JsonObject): void => connection.send(JSON.stringify(message));
  return {
    ...connection,
    say,
    start: (id, query, more = {}) => say({ id, type: 'start', payload: { query, ...more } }),
    take: () => connection.texts.splice(0).map(objectIn),
  };
}
