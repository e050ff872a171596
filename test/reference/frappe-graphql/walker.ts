import { VirtualClock } from '../../../src/base/clock.js';
import type { Json, JsonObject } from '../../../src/base/json.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import type { Applied } from '../../../src/reference/mutant.js';
import { openReference } from '../../../src/reference/open.js';
import {
  type Answer,
  type Caller,
  type Connection,
  callerOf,
  connectGraphqlWs,
  connectSocket,
  type GraphqlWsClient,
  type GraphqlWsOptions,
  postTo,
  type SocketIoClient,
  type SocketOptions,
  turn,
} from './client.js';
import { command } from './tour-queries.js';

/** What is drawn at random, or hangs on the hour: each is called by the place where it was first seen. */
const drawn =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|"sid":"[\w-]{20}"|\b(?=\d*[a-f])[0-9a-f]{8}\b|\b\d{8}\b/g;
const moment = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d{3}(?:000|Z)/g;

/** Writes texts so that two walks can be compared. */
function comparable() {
  const seen = new Map<string, string>();
  let begun: number | null = null;
  return (text: string): string =>
    text
      .replace(drawn, (one) => {
        const name = seen.get(one) ?? `#${seen.size} of ${one.length}`;
        seen.set(one, name);
        return name;
      })
      .replace(moment, (one) => {
        const ms = Date.parse(`${one.slice(0, 10)}T${one.slice(11, 23)}Z`);
        begun ??= ms;
        return `+${ms - begun}`;
      });
}

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Ends a walk that has shown what it was to show. */
export class Seen extends Error {}

/** Who has logged in. */
export interface Users {
  readonly user: Caller;
  readonly manager: Caller;
}

export type Walker = Awaited<ReturnType<typeof createWalker>>;

/** Asks a reference for things, and writes down what everybody is told, with the time at which it came. */
export async function createWalker(profile: Profile, change?: Applied, unlike?: readonly string[]) {
  const clock = new VirtualClock();
  const reference = openReference('frappe-graphql', {
    clock,
    profile,
    ...(change === undefined ? {} : { mutant: change }),
  });
  await reference.ready?.();
  const heard: string[] = [];
  let compared = 0;
  /** Looks at what was heard since it was looked at last. */
  const look = (): void => {
    if (unlike === undefined) return;
    for (; compared < heard.length; compared++) if (heard[compared] !== unlike[compared]) throw new Seen();
  };
  const write = comparable();
  const open = new Map<string, Connection>();
  const ended = new Set<Connection>();
  /** The id of the subscription that an operation `alive` is. */
  let alive = 'nope';

  function tell(): void {
    for (const [name, connection] of open) {
      for (const text of connection.texts.splice(0)) {
        [, alive = alive] = /"alive".*"subscription_id":"([^"]+)/.exec(text) ?? [];
        heard.push(`${clock.now()} ${name} ${write(text)}`);
      }
      const code = connection.code();
      if (code !== null && !ended.has(connection)) heard.push(`${clock.now()} ${name} ended ${code}`);
      if (code !== null) ended.add(connection);
    }
  }
  async function pass(ms = 0): Promise<void> {
    for (let left = ms; left >= 0; left -= 5) {
      await turn();
      tell();
      clock.advance(Math.min(left, 5));
    }
    await turn();
    tell();
    look();
  }
  /** Waits for what needs no real time. */
  async function settled<T>(work: Promise<T>): Promise<T | null> {
    let result: T | null = null;
    work.then(
      (value) => {
        result = value;
      },
      (error: unknown) => heard.push(`failed: ${String(error)}`),
    );
    for (let tries = 0; tries < 60 && result === null; tries++) {
      await turn();
      tell();
      if (result === null) clock.advance(5);
    }
    return result;
  }
  async function post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const answer = await settled(postTo(reference)(path, body, headers));
    const { status = 0, text = '', headers: answered = {} } = answer ?? {};
    heard.push(`${clock.now()} ${path} ${status} ${write(answered['set-cookie'] ?? '')} ${write(text)}`);
    look();
    return answer ?? { status: 0, headers: {}, text: '', body: {} };
  }
  const ask = async ({ cookie }: Caller, request: Json, name = 'graphql') =>
    post(`/api/method/${name}`, JSON.stringify(request), { ...json, ...(cookie === null ? {} : { cookie }) });
  async function subscribe(by: Caller, query: string, variables: JsonObject = {}): Promise<string> {
    const { text } = await ask(by, { query, variables });
    const [, id = ''] = /"(?:\w*id|sid)":"?([^"}]+)/.exec(text) ?? [];
    return id;
  }
  async function changeBy(by: Caller, query: string): Promise<void> {
    await ask(by, { query });
    await pass(30);
  }
  async function logIn(body: JsonObject): Promise<Caller> {
    const { headers } = await ask(guest, body, 'login');
    return callerOf(reference, (headers['set-cookie'] ?? '').split(';')[0] ?? '');
  }
  async function arrive(
    name: string,
    by: Pick<Caller, 'cookie'>,
    options: SocketOptions = {},
  ): Promise<SocketIoClient> {
    const socket = await connectSocket(reference, by, options);
    open.set(name, socket);
    await pass(5);
    return socket;
  }
  /** Writes down what comes of something. */
  async function note(work: unknown): Promise<void> {
    heard.push(JSON.stringify(await settled(Promise.resolve(work))) ?? 'nothing');
    look();
  }
  /** Sends something on a socket, and waits until it is read: nobody acknowledges it. */
  async function emit(socket: SocketIoClient, event: string, carried: Json): Promise<void> {
    socket.emit(event, carried);
    await pass();
  }
  const join = (socket: SocketIoClient, id: string): Promise<void> => emit(socket, 'task_subscribe', [id]);
  const keepCommand = (by: Caller, id: string, subscription = 'doc_events', path = `/api/method/${command}`) =>
    post(path, `cmd=${command}&subscription=${subscription}&subscription_id=${encodeURIComponent(id)}`, {
      ...form,
      cookie: by.cookie ?? '',
    });
  const control = (route: string, body: JsonObject) =>
    post(`/frappe-graphql/control/${route}`, JSON.stringify(body), json);
  const guest = callerOf(reference);
  function begin(name: string, init: JsonObject | null = {}, options: GraphqlWsOptions = {}): GraphqlWsClient {
    const client = connectGraphqlWs(reference, options);
    open.set(name, client);
    if (init !== null) client.say({ type: 'connection_init', ...init });
    return client;
  }
  async function start(client: GraphqlWsClient, id: Json, query: string, more: JsonObject = {}): Promise<void> {
    client.start(id, query, more);
    await pass(30);
  }

  return {
    clock,
    reference,
    heard,
    guest,
    aliveId: () => alive,
    tell,
    pass,
    note,
    post,
    ask,
    subscribe,
    change: changeBy,
    logIn,
    arrive,
    emit,
    join,
    begin,
    start,
    keepCommand,
    control,
  };
}
