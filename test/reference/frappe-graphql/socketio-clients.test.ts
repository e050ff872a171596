import { createRequire } from 'node:module';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Json, type JsonObject, member } from '../../../src/base/json.js';
import type { Caller } from './client.js';
import { type Inbox, inbox } from './inbox.js';
import { type Served, serve } from './served.js';

/** What the clients of both versions have in common. */
interface ClientSocket {
  on(event: string, listener: (given: JsonObject) => void): unknown;
  emit(event: string, given: Json): unknown;
  connect(): unknown;
  disconnect(): unknown;
}

interface ClientOptions {
  readonly extraHeaders: Record<string, string>;
  readonly forceNew: boolean;
  readonly transports?: string[];
}

type Connect = (url: string, options: ClientOptions) => ClientSocket;

/** The clients of npm, as they are. */
const clients: readonly (readonly [name: string, connect: Connect])[] = [
  ['socket.io-client 4.8', io],
  ['socket.io-client 2.5', createRequire(import.meta.url)('socket.io-client-2') as Connect],
];

/** How a client connects: it begins to poll and goes over to a WebSocket, or it does one of these alone. */
const ways: readonly (readonly [name: string, transports: readonly string[]])[] = [
  ['as it is made to', ['polling', 'websocket']],
  ['by WebSocket alone', ['websocket']],
  ['by polling alone', ['polling']],
];

interface Connected {
  readonly socket: ClientSocket;
  /** What comes as `doc_events`. */
  readonly told: Inbox<JsonObject>;
}

/** Connects as the document does, and waits until that is done. */
async function connectTo(
  connect: Connect,
  { site }: Served,
  { cookie }: Pick<Caller, 'cookie'>,
  transports: readonly string[] = ['polling', 'websocket'],
): Promise<Connected> {
  const told = inbox<JsonObject>();
  const socket = connect(site, {
    extraHeaders: { Origin: site, ...(cookie === null ? {} : { cookie }) },
    forceNew: true,
    transports: [...transports],
  });
  onTestFinished(() => void socket.disconnect());
  socket.on('doc_events', told.put);
  await connected(socket);
  return { socket, told };
}

function connected(socket: ClientSocket): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve());
    for (const event of ['error', 'connect_error']) socket.on(event, reject);
  });
}

const nameIn = (frame: JsonObject): Json | undefined =>
  member(member(member(member(frame, 'payload'), 'data'), 'doc_events'), 'name');

/** What comes next that is told of a subscription. */
async function nextOf(told: Inbox<JsonObject>, id: string): Promise<JsonObject> {
  for (;;) {
    const frame = await told.next();
    if (frame.id === id) return frame;
  }
}

/** Nobody acknowledges a `task_subscribe`: changes are made until one is heard, and then one that is known again. */
async function join({ socket, told }: Connected, id: string, caller: Caller): Promise<void> {
  socket.emit('task_subscribe', [id]);
  let heard = false;
  void nextOf(told, id).then(() => {
    heard = true;
  });
  while (!heard) await caller.save('ToDo', { name: 'warm-up' });
  await caller.save('ToDo', { name: 'live' });
  for (let name: Json | undefined = ''; name !== 'live'; ) name = nameIn(await nextOf(told, id));
}

const ofTheDocument = `subscription { doc_events(doctypes: ["User", "ToDo"]) {
  subscription_id doctype name document { ... on User { email full_name } ... on ToDo { description } }
} }`;

describe.each(clients)('%s at the reference', (_name, connect) => {
  test.each(ways)('hears the events of what it has joined, connected %s', async (_way, transports) => {
    const served = await serve();
    const caller = await served.logIn('Administrator');
    const client = await connectTo(connect, served, caller, transports);
    const id = await caller.subscribe(ofTheDocument);
    expect(id).toMatch(/^\S{8,}$/);
    await join(client, id, caller);
    await caller.save('ToDo', { name: 'one', description: 'Ünï ☃' });
    const document = { description: 'Ünï ☃' };
    const data = { doc_events: { subscription_id: id, doctype: 'ToDo', name: 'one', document } };
    expect(await client.told.next()).toEqual({ type: 'GQL_DATA', id, payload: { data } });

    const other = await caller.subscribe('subscription { doc_events { subscription_id name } }');
    client.socket.emit('task_unsubscribe', [id]);
    await join(client, other, caller);
    await caller.save('ToDo', { name: 'two' });
    expect(member(await client.told.next(), 'id')).toBe(other);
    expect(client.told.kept).toEqual([]);
  });

  test('hears on what it joins again, after its connection has ended', async () => {
    const served = await serve();
    const caller = await served.logIn('conformance@example.com');
    const client = await connectTo(connect, served, caller);
    const id = await caller.subscribe(ofTheDocument);
    await join(client, id, caller);
    client.socket.disconnect();
    const again = connected(client.socket);
    client.socket.connect();
    await again;
    await join(client, id, caller);
    await caller.save('ToDo', { name: 'after' });
    expect(nameIn(await client.told.next())).toBe('after');
  });

  test('keeps what it has joined alive, in both ways, and loses it without', async () => {
    const served = await serve();
    const caller = await served.logIn('Administrator');
    const client = await connectTo(connect, served, caller);
    const [kept, lost] = [await caller.subscribe(), await caller.subscribe()];
    await join(client, kept, caller);
    client.socket.emit('task_subscribe', [lost]);
    const command = 'frappe_graphql.utils.subscriptions.subscription_keepalive';
    for (let minutes = 0; minutes < 8; minutes += 2) {
      expect(await served.control('advance', { advanceMs: 120_000 })).toBe(200);
      expect(await caller.keepAlive(kept)).toMatchObject({ error: null, success: true, subscription_id: kept });
      const { status, body } = await caller.call(command, { subscription: 'doc_events', subscription_id: kept });
      expect([status, body]).toMatchObject([200, { message: { success: true } }]);
    }
    expect(await caller.keepAlive(lost)).toMatchObject({ error: 'SUBSCRIPTION_NOT_FOUND', success: false });
    await caller.save('ToDo', { name: 'after' });
    expect(member(await client.told.next(), 'id')).toBe(kept);
    expect(client.told.kept).toEqual([]);
  });

  test('is told when a subscription is completed, and hears no more of it', async () => {
    const served = await serve();
    const caller = await served.logIn('Administrator');
    const client = await connectTo(connect, served, caller);
    const [ended, other] = [await caller.subscribe(), await caller.subscribe()];
    await join(client, ended, caller);
    expect(await served.control('complete', { subscription: 'doc_events', subscription_id: ended })).toBe(200);
    expect(await client.told.next()).toEqual({ type: 'GQL_COMPLETE', id: ended });
    await join(client, other, caller);
    expect(client.told.kept).toEqual([]);
  });

  test('is told of an error in an event, which completes the subscription', async () => {
    const served = await serve();
    const caller = await served.logIn('Administrator');
    const client = await connectTo(connect, served, caller);
    const id = await caller.subscribe(
      'subscription { doc_events(doctypes: ["User"]) { subscription_id name triggered_by { name } } }',
    );
    const failing = await caller.subscribe(
      'subscription { doc_events(doctypes: ["ToDo"]) { subscription_id document { ... on ToDo { fails } } } }',
    );
    client.socket.emit('task_subscribe', [failing]);
    client.socket.emit('task_subscribe', [id]);
    let first: JsonObject | null = null;
    void client.told.next().then((frame) => {
      first = frame;
    });
    while (first === null) await caller.save('ToDo', { name: 'one' });
    expect(first).toMatchObject({ type: 'GQL_DATA', id: failing, payload: { errors: [{ path: expect.any(Array) }] } });
    expect(await client.told.next()).toEqual({ type: 'GQL_COMPLETE', id: failing });
    await caller.save('User', { name: 'Administrator', full_name: 'Admin' });
    expect(await client.told.next()).toMatchObject({ id });
  });

  test('hears of logins, which are told to a System Manager', async () => {
    const served = await serve();
    const caller = await served.logIn('Administrator');
    const client = await connectTo(connect, served, caller);
    const logins = inbox<JsonObject>();
    client.socket.on('user_login', logins.put);
    const id = await caller.subscribe('subscription { user_login { subscription_id user { name full_name } } }');
    client.socket.emit('task_subscribe', [id]);
    let heard = false;
    const told = logins.next().then((frame) => {
      heard = true;
      return frame;
    });
    while (!heard) await served.logIn('conformance@example.com');
    const user = { name: 'conformance@example.com', full_name: 'Conformance' };
    expect(await told).toMatchObject({ id, payload: { data: { user_login: { user } } } });
  });

  test.each([
    ['no session', 'http://127.0.0.1', /session/],
    ['another origin', 'http://elsewhere.example', /origin/i],
  ])('is told why it is not let in, with %s', async (_why, origin, reason) => {
    const served = await serve();
    const socket = connect(served.site, { extraHeaders: { Origin: origin, cookie: 'sid=stale' }, forceNew: true });
    onTestFinished(() => void socket.disconnect());
    const refused = await new Promise<Json>((resolve) => {
      // One version hands over an error, the other one its text.
      for (const event of ['error', 'connect_error']) socket.on(event, resolve);
    });
    expect(String(Object(refused).message ?? refused)).toMatch(reason);
  });
});
