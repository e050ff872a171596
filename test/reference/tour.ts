import { VirtualClock } from '../../src/base/clock.js';
import type { Profile } from '../../src/reference/endpoint.js';
import type { Applied } from '../../src/reference/mutant.js';
import { openReference } from '../../src/reference/open.js';
import { connect, pass } from './client.js';

/** A step: a connection says something, or time passes. */
type Step = readonly [conn: 'a' | 'b' | 'c' | 'd', text: string] | readonly [pass: number];

let ids = 0;
const say = (conn: 'a' | 'b' | 'c' | 'd', method: string, payload: object = {}): Step => [
  conn,
  JSON.stringify({ id: `Id-${++ids}`, method, payload }),
];
const subscribe = (conn: 'a' | 'b' | 'c' | 'd', channel: string, event?: string | null) =>
  say(conn, 'subscribe', { channel, event });
const unsubscribe = (conn: 'a' | 'b' | 'c' | 'd', channel: string, event?: string) =>
  say(conn, 'unsubscribe', { channel, event });
const publish = (channel: string, event: string | undefined, data: unknown) =>
  say('a', 'publish', { channel, event, data });
const info = say('d', 'server_info');

const names = ['', 'a', 'ab', 'aab', 'ba', 'A', 'b', '^', '-', 'a:b', 'a*b', 'c'];
const patterns = ['a*', '*b', 'a*b', 'a?', '[ab]', '[^a]', '[a-c]', 'a[*?]b'];

/** Something of everything: what no mutant and no variant can take without a difference. */
const tour: readonly Step[] = [
  // Requests
  ['a', '{"id":"1","method":"echo","payload":{"__proto__":1,"n":null,"z":0,"e":"","big":4294967296,"u":"☃"}}'],
  ['a', '{"id":"1","method":"echo","payload":{"again":true}}'],
  ['b', '{"id":"1","method":"echo","payload":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9}}'],
  ...['x', '[]', '[1]', '1', '{}', '{"id":"2"}x', '{"id":"2"}', '{"method":"echo"}', '{"id":null,"method":"echo"}'].map(
    (text): Step => ['a', text],
  ),
  ...['1', 'true', '{}', '["1"]'].map((id): Step => ['a', `{"id":${id},"method":"echo"}`]),
  ...['1', 'null', '["echo"]', '"nope"', '"Echo"', '"toString"'].map(
    (method): Step => ['a', `{"id":"3","method":${method}}`],
  ),
  ...['1', '0', '""', '[1]', 'null'].map((payload): Step => ['a', `{"id":"4","method":"echo","payload":${payload}}`]),
  ['a', '{"id":"5","method":"echo"}'],
  ['a', '{"id":"lines",\n"method":"echo",\n"payload":{}}'],
  ['a', '{"id":"6","method":"badjson"}'],
  // Who hears what
  ...['a', 'b', 'c'].map((conn) => subscribe(conn as 'a', 'news')),
  subscribe('b', 'news'),
  publish('news', 'e', 'x'),
  publish('news', undefined, ''),
  publish('news', 'E:e', {}),
  publish('new', 'e', 'prefix'),
  publish('newsy', 'e', 'longer'),
  publish('new-s', 'e', 'punctuated'),
  [100],
  subscribe('d', 'new-s'),
  ...[{ n: 'x'.repeat(600) }, 'small', { n: 1 }, 'y'.repeat(300), [1], null, 5, false].map((data) =>
    publish('news', 'e', data),
  ),
  ...Array.from({ length: 12 }, (_, n) => publish('news', 'e', `${n}`)),
  publish('elsewhere', 'e', 'first elsewhere'),
  info,
  [100],
  // Names that mean something to a language, and channels that look like patterns
  subscribe('b', 'prototypes', 'toString'),
  publish('prototypes', 'toString', 'p'),
  subscribe('b', 'n?ws'),
  subscribe('b', 'n*'),
  publish('nows', 'e', 'to patterns'),
  // A subscription made twice ends at once
  subscribe('b', 'twice'),
  subscribe('b', 'twice'),
  unsubscribe('b', 'twice'),
  publish('twice', 'e', 'gone'),
  [100],
  // Events by name
  subscribe('c', 'named', 'e'),
  subscribe('c', 'named', 'f'),
  subscribe('b', 'named'),
  ...['e', 'f', 'ee', 'E', undefined].map((event) => publish('named', event, 'n')),
  [100],
  info,
  unsubscribe('c', 'named', 'e'),
  unsubscribe('b', 'news', 'e'),
  unsubscribe('a', 'named', 'e'),
  unsubscribe('a', 'nowhere'),
  ...['e', 'f'].map((event) => publish('named', event, 'after')),
  [100],
  ...([null, '', '*'] as const).flatMap((event, n) => [
    subscribe('c', `special-${n}`, event),
    publish(`special-${n}`, 'e', 'x'),
    publish(`special-${n}`, undefined, 'x'),
  ]),
  [100],
  // Patterns, and those of several connections on one channel
  ...patterns.flatMap((pattern, n) => [
    subscribe('c', `pattern-${n}`, pattern),
    ...names.map((name) => publish(`pattern-${n}`, name, 'p')),
    [100] as const,
  ]),
  subscribe('b', 'overlap', 'e'),
  subscribe('c', 'overlap'),
  subscribe('b', 'overlap'),
  publish('overlap', 'e', 'o'),
  publish('overlap', 'f', 'o'),
  [100],
  subscribe('d', 'both'),
  subscribe('d', 'both', 'e'),
  unsubscribe('d', 'both'),
  subscribe('d', 'overlap'),
  unsubscribe('b', 'overlap', 'e'),
  publish('overlap', 'f', 'still'),
  [100],
  unsubscribe('b', 'overlap'),
  publish('overlap', 'f', 'o'),
  publish('overlap', 'e', 'o'),
  [100],
  unsubscribe('c', 'overlap'),
  publish('overlap', 'f', 'nobody'),
  [100],
  subscribe('c', 'overlap'),
  publish('overlap', 'f', 'again'),
  [100],
  // Fields that are missing or wrong, channels that are refused
  ...['subscribe', 'unsubscribe', 'publish'].flatMap((method) => [
    say('b', method, { data: 'x' }),
    say('b', method, { channel: 5, data: 'x' }),
    say('b', method, { channel: 'typed', event: 5, data: 'x' }),
  ]),
  publish('news', 'e', undefined),
  subscribe('b', 'refused'),
  subscribe('c', 'Refused'),
  publish('Refused', 'e', 'r'),
  publish('refused', 'e', 'r'),
  info,
  [100],
  // Ends
  ['c', 'leave'],
  info,
  publish('overlap', 'f', 'one has gone'),
  publish('news', 'e', 'one has gone'),
  publish('news', 'e', 'again'),
  [100],
  info,
  subscribe('a', 'bad', 'e'),
  subscribe('b', 'bad', 'e'),
  subscribe('d', 'bad', 'other'),
  say('d', 'publish', { channel: 'bad', event: 'other', data: 'runtime_error' }),
  [100],
  say('a', 'publish', { channel: 'bad', event: 'e', data: 'error' }),
  [100],
  ['c', 'reopen'],
  subscribe('b', 'bad', 'mine'),
  say('c', 'publish', { channel: 'bad', event: 'mine', data: 'error' }),
  [100],
  ['d', 'reopen'],
  ['b', 'reopen'],
  subscribe('b', 'bad', 'mine'),
  say('c', 'publish', { channel: 'bad', event: 'mine', data: 'error' }),
  [100],
  info,
  publish('news', 'e', 'x'),
  [100],
  ['d', 'binary'],
  ['a', 'reopen'],
  ['a', `{"id":"deep","method":"echo","payload":{"a":${'['.repeat(70)}${']'.repeat(70)}}}`],
  ['a', `{"id":"deeper","method":"echo","payload":{"a":${'['.repeat(300)}${']'.repeat(300)}}}`],
  ['b', 'reopen'],
  ['b', `{"id":"large","method":"echo","payload":{"a":"${'x'.repeat(70_000)}"}}`],
  ['b', '{"id":"p1","method":"echo","payload":{}}'],
  ['b', '{"id":"p2","method":"echo","payload":{}}'],
  info,
  [100],
];

/** What everybody heard on the tour, with the time at which it came. */
export async function walk(profile: Profile, change?: Applied): Promise<readonly string[]> {
  const clock = new VirtualClock();
  const reference = openReference('aio-rpc', { clock, profile, ...(change === undefined ? {} : { mutant: change }) });
  const heard: string[] = [];
  const open = (conn: string) => {
    const { session } = { session: connect(reference) };
    let told = 0;
    let ended = false;
    const tell = () => {
      for (const text of session.texts.slice(told)) heard.push(`${clock.now()} ${conn} ${text}`);
      told = session.texts.length;
      if (session.code() !== null && !ended) heard.push(`${clock.now()} ${conn} closed ${session.code()}`);
      ended = session.code() !== null;
    };
    return { ...session, tell };
  };
  const everybody = new Map(['a', 'b', 'c', 'd'].map((conn) => [conn, open(conn)]));
  const tellAll = () => {
    for (const { tell } of everybody.values()) tell();
  };
  for (const step of tour) {
    if (step.length === 1) {
      for (let ms = 0; ms < step[0]; ms += 5) {
        await pass(clock, 5);
        tellAll();
      }
      continue;
    }
    const [conn, text] = step;
    if (text === 'reopen') everybody.set(conn, open(conn));
    else if (text === 'leave') everybody.get(conn)?.leave();
    else if (text === 'binary') everybody.get(conn)?.binary();
    else everybody.get(conn)?.raw(text);
    tellAll();
  }
  reference.close();
  tellAll();
  for (const method of ['GET', 'POST']) heard.push(JSON.stringify(await reference.http({ method })));
  return heard;
}
