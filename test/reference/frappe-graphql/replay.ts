import { readdirSync, readFileSync } from 'node:fs';
import { VirtualClock } from '../../../src/base/clock.js';
import { isObject, type Json, type JsonObject, member, parseJson } from '../../../src/base/json.js';
import { createFrappeGraphql } from '../../../src/reference/frappe-graphql/core.js';
import { fixture } from '../../../src/reference/frappe-graphql/fixture.js';
import { createSite } from '../../../src/reference/frappe-graphql/site.js';
import { upstream } from '../../../src/reference/frappe-graphql/upstream.js';
import { type Connection, callerOf, connect, connectSocket, logIn, turn } from './client.js';

/** A frame of a recording, as far as a replay needs it. */
interface Recorded {
  readonly conn: string;
  readonly dir: 'open' | 'send' | 'recv' | 'close' | 'idle';
  readonly ms?: number;
  readonly kind?: string;
  readonly text?: string;
  readonly base64?: string;
  readonly event?: string;
  readonly args?: readonly Json[];
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly status?: number;
  readonly code?: number;
}

const folder = new URL('../../transcripts/frappe-graphql/', import.meta.url);

/** The names of the recordings of published servers. */
export const recordings: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** What a connection was told, or a request was answered, in the recording and here. */
export interface Compared {
  readonly recorded: readonly Json[];
  readonly here: readonly Json[];
}

/** Plays what clients have sent in a recording to the reference, and returns by connection what came then and now. */
export async function replay(name: string, skipped: readonly string[]): Promise<ReadonlyMap<string, Compared>> {
  const { frames } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
    readonly frames: readonly Recorded[];
  };
  const clock = new VirtualClock();
  const server = createFrappeGraphql({ ...createSite(fixture, upstream), profile: 'upstream', clock });
  await server.ready?.();
  const users = {
    Administrator: await logIn(server, 'Administrator'),
    'conformance@example.com': await logIn(server, 'conformance@example.com'),
  };
  for (const todo of ['TODO-0001', 'TODO-0002', 'TODO-0003'])
    await users.Administrator.save('ToDo', { name: todo, description: 'todo', status: 'Open' });

  const open = new Map<string, Connection>();
  const recorded = new Map<string, Json[]>();
  const here = new Map<string, Json[]>();
  const answers = new Map<string, string>();
  const ids = new Map<string, string>();
  const told = (list: Map<string, Json[]>, conn: string, what: Json): void =>
    void list.set(conn, [...(list.get(conn) ?? []), what]);
  const applied = (text: string): string =>
    [...ids].reduce((all, [theirs, ours]) => all.replaceAll(theirs, ours), text);

  for (const frame of frames) {
    const { conn, dir, kind, text = '', event, args = [] } = frame;
    const isOfControl = conn === 'control' && dir === 'recv';
    if (isOfControl || skipped.includes(frame.id ?? '') || skipped.includes(conn)) continue;
    if (kind === 'http-request') await request(frame);
    else if (kind === 'http-response') {
      const came = answers.get(frame.id ?? '') ?? '';
      learn(text, came);
      told(recorded, `${conn} ${frame.id}`, [frame.status ?? 0, meaning(applied(text))]);
      told(here, `${conn} ${frame.id}`, parseMeaning(came));
    } else if (dir === 'open' && kind === 'socketio') {
      open.set(conn, await connectSocket(server, { cookie: 'sid=any' }));
      open.get(conn)?.texts.splice(0);
    } else if (dir === 'open') {
      const headers = { host: 'memory', origin: 'http://memory', cookie: 'sid=any', ...lower(frame.headers ?? {}) };
      const path = frame.url?.startsWith('/graphql') === true ? '/frappe-graphql/graphql-ws' : (frame.url ?? '');
      open.set(conn, connect(server, path, headers));
    } else if (dir === 'send' && kind === 'socketio') {
      open.get(conn)?.send(`42${applied(JSON.stringify([event, ...args]))}`);
    } else if (dir === 'send' && kind === 'binary') {
      open.get(conn)?.binary(Buffer.from(frame.base64 ?? '', 'base64'));
    } else if (dir === 'send') open.get(conn)?.send(applied(text));
    else if (dir === 'recv' && !isBeat(text)) {
      await turn();
      const said = kind === 'socketio' ? `42${JSON.stringify([event, ...args])}` : text;
      hear();
      learn(said, JSON.stringify(here.get(conn)?.[(recorded.get(conn) ?? []).length] ?? null));
      told(recorded, conn, meaning(applied(said)));
    } else if (dir === 'close' && frame.code === 1000) open.get(conn)?.leave();
    // What was sent in one piece is heard in one piece.
    const [next] = frames.slice(frames.indexOf(frame) + 1);
    if (dir !== 'send' || kind === 'socketio' || next?.ms !== frame.ms) await turn();
    hear();
  }
  clock.advance(100);
  await turn();
  hear();
  return new Map(
    [...new Set([...recorded.keys(), ...here.keys()])].map((conn) => [
      conn,
      { recorded: inOrder(recorded.get(conn)), here: inOrder(here.get(conn)) },
    ]),
  );

  function hear(): void {
    for (const [conn, { texts }] of open)
      for (const text of texts.splice(0)) if (!isBeat(text)) told(here, conn, meaning(text));
  }

  async function request({ id = '', url = '', headers = {}, text = '' }: Recorded): Promise<void> {
    const body = parseJson(text);
    if (url.startsWith('/control/')) {
      if (body.ok) control(url, body.value);
      return void answers.set(id, '');
    }
    const [, user = ''] = /user_id="?([^;"]+)/.exec(headers.cookie ?? '') ?? [];
    const { cookie } = Object.hasOwn(users, user) ? users[user as keyof typeof users] : callerOf(server);
    const [path = '', query = ''] = url.split('?');
    const given = { ...headers, cookie: cookie ?? '' };
    const answer = await server.http({ method: 'POST', path, query, headers: given, body: applied(text) });
    answers.set(id, JSON.stringify([answer.status, answer.text]));
  }

  function control(url: string, body: Json): void {
    const [ms, subscription, id, data] = ['ms', 'subscription', 'subscription_id', 'data'].map((key) =>
      member(body, key),
    );
    if (typeof ms === 'number') clock.advance(ms);
    if (url.endsWith('/notify') && isObject(data))
      server.notifyConsumer({ subscription: String(subscription), subscriptionId: applied(String(id)), data });
  }

  /** Which id of ours stands in the place of a recorded one. */
  function learn(theirs: string, ours: string): void {
    const id = /\b[0-9a-f]{8}\b|"name":"([0-9a-f]{10})"/;
    const unescaped = ours.replaceAll('\\"', '"');
    const [theirId, theirName] = id.exec(theirs) ?? [];
    const [ourId] = /\b[0-9a-f]{8}\b(?!-)/.exec(unescaped) ?? [];
    const [ourName] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(unescaped) ?? [];
    if (theirName !== undefined && ourName !== undefined) ids.set(theirName, ourName);
    else if (theirId !== undefined && ourId !== undefined && theirName === undefined) ids.set(theirId, ourId);
  }
}

const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

function parseMeaning(answer: string): Json {
  if (answer === '') return null;
  const [status, text] = JSON.parse(answer) as readonly [number, string];
  return [status, meaning(text)];
}

/** What counts of a text: neither words of errors, nor moments, nor what is drawn at random. */
function meaning(text: string): Json {
  const packet = /^\d+(?=[[{])/.exec(text)?.[0] ?? '';
  const parsed = parseJson(text.slice(packet.length));
  return parsed.ok ? (packet === '' ? bare(parsed.value) : [packet, bare(parsed.value)]) : text.slice(0, 2);
}

/** What is told of one operation keeps its order; what is told of others may come before or after it. */
function inOrder(said: readonly Json[] = []): readonly Json[] {
  const idOf = (one: Json): string => String(member(one, 'id') ?? '');
  return said.toSorted((one, other) => idOf(one).localeCompare(idOf(other)));
}

/** How often there is a ka is everybody's own. */
const isBeat = (text: string): boolean => text === '{"type":"ka"}';

/** Members whose values are said by everybody in other words. */
const worded: Readonly<Record<string, true>> = {
  ...{
    message: true,
    locations: true,
    subscribed_at: true,
    exception: true,
    exc: true,
    exc_type: true,
    pingInterval: true,
  },
  ...{ sid: true, home_page: true, full_name: true, maxPayload: true, _server_messages: true, path: true },
};

function bare(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(bare);
  if (!isObject(value)) return value;
  if (value.type === 'connection_error') return { type: value.type };
  const kept = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (key === 'variables' && typeof inner === 'string') return [[key, JSON.parse(inner) as Json]];
    if (key === 'errors' && Array.isArray(inner)) return [[key, inner.map((one) => typeof one)]];
    return worded[key] === true ? [] : [[key, bare(inner)]];
  });
  return Object.fromEntries(kept) satisfies JsonObject;
}
