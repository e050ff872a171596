import { VirtualClock } from '../../../src/base/clock.js';
import type { JsonObject } from '../../../src/base/json.js';
import type { Profile, Session } from '../../../src/reference/endpoint.js';
import type { Applied } from '../../../src/reference/mutant.js';
import { openReference } from '../../../src/reference/open.js';

type Conn = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** A step: a connection says something, or time passes. */
type Step = readonly [conn: Conn, text: string] | readonly [pass: number];

/** The connections, and where each is opened: the first three share a room. */
const paths: Readonly<Record<Conn, string>> = {
  a: '/socksync/room/here',
  b: '/socksync/room/here',
  c: '/socksync/room/here',
  d: '/socksync/room/here-not',
  e: '/socksync',
  f: '/socksync',
};

const named = (word: string) => `conformance.${word}`;
const variable = { type: 'var', name: named('var') };
const list = { type: 'list', name: named('list') };
const peerVar = { type: 'var', name: named('peer_var') };
const peerList = { type: 'list', name: named('peer_list') };
const peerFn = { type: 'function', name: named('peer_fn') };

const say = (conn: Conn, message: unknown): Step => [conn, JSON.stringify(message)];
const get = (conn: Conn, more: object = {}) => say(conn, { func: 'get', ...list, ...more });
const both = (func: string, group: object, ...conns: readonly Conn[]) =>
  conns.map((conn) => say(conn, { func, ...group }));

let ids = 0;
const call = (conn: Conn, word: string, args?: unknown): Step =>
  say(conn, {
    func: 'call',
    type: 'function',
    name: named(word),
    id: `Id-${++ids}`,
    ...(args === undefined ? {} : { args }),
  });

const words = [
  'echo',
  'fail',
  'set_var',
  'list_reset',
  'list_insert',
  'list_set',
  'list_delete',
  'call_peer',
  'mirror',
];
const insert = (index: number, value: unknown) => call('a', 'list_insert', { index, value });
const remove = (index: number) => call('a', 'list_delete', { index });
const change = (index: number, value: unknown) => call('a', 'list_set', { index, value });
const letters = (text: string) => call('a', 'list_reset', { items: [...text] });
const setVar = (value: unknown) => call('a', 'set_var', { value });
const quiet: Step = [60];

const values = [
  0,
  false,
  '',
  null,
  4294967296,
  'ä☃',
  { n: null, o: { p: [] } },
  [1, [2]],
  { __proto__: 1 },
  'same',
  'same',
];

/** Something of everything: what no mutant and no variant can take without a difference. */
const tour: readonly Step[] = [
  // Without a subscription
  ...both('get', variable, 'a'),
  ...both('get', list, 'a'),
  ...both('unsubscribe', variable, 'a'),
  call('a', 'echo', {}),
  quiet,
  ...words.flatMap((word) => both('subscribe', { type: 'function', name: named(word) }, 'a', 'd', 'e')),
  quiet,
  // Variables
  setVar('before anybody hears'),
  ...both('subscribe', variable, 'a'),
  ...both('get', variable, 'b'),
  setVar('for one'),
  ...both('subscribe', variable, 'b', 'c', 'd'),
  ...both('subscribe', variable, 'b'),
  ...both('get', variable, 'a', 'b', 'd'),
  ...values.flatMap((value) => [setVar(value), quiet]),
  setVar('first of three'),
  setVar('second of three'),
  setVar('third of three'),
  quiet,
  say('a', { func: 'set', ...variable, value: 'not yours' }),
  ...both('get', variable, 'a'),
  ...both('unsubscribe', variable, 'b'),
  ...both('unsubscribe', variable, 'b'),
  ...both('get', variable, 'b'),
  setVar('without b'),
  ...both('subscribe', variable, 'b'),
  ...both('get', variable, 'b'),
  setVar('with b again'),
  quiet,
  // Pages
  letters('abcdefghij'),
  ...both('subscribe', list, 'a', 'b', 'c'),
  quiet,
  get('a'),
  get('a', { page: 1 }),
  get('a', { page_size: 50 }),
  get('a', { page: 1, page_size: 3 }),
  get('b', { page: 2, page_size: 2 }),
  get('c', { page: 3, page_size: 4 }),
  ...[0, 3, 4, 5, 6, 9, 1].flatMap((index) => [change(index, `s${index}`), quiet]),
  ...[0, 3, 4, 5, 6, 11, 2].flatMap((index) => [insert(index, { n: index, l: [[1]] }), quiet]),
  ...[0, 3, 4, 5, 6, 8, 1].flatMap((index) => [remove(index), quiet]),
  ...values.slice(0, 4).flatMap((value) => [insert(4, value), change(3, value), quiet]),
  get('a', { page: 0, page_size: 5 }),
  ...[{ page: -1 }, { page: 0.5 }, { page: '1' }, { page_size: 0 }, { page: 9, page_size: 2 }].flatMap((asked) => [
    get('b', asked),
    change(4, 'after a get'),
    quiet,
  ]),
  get('b', { page: 1, page_size: 2 }),
  get('b'),
  get('b', { page: 1, page_size: 2 }),
  ...both('subscribe', list, 'b'),
  change(2, 'subscribed again'),
  letters('abcde'),
  quiet,
  ...[4, 3, 2, 1, 0].flatMap((index) => [remove(index), quiet]),
  get('b', { page: 1, page_size: 2 }),
  ...['x', 'x', 'y', 'z', 'z'].flatMap((value, index) => [insert(index, value), quiet]),
  get('a', { page: 0, page_size: 5 }),
  get('c', { page: 0, page_size: 1 }),
  ...[0, 0].flatMap((index) => [remove(index), quiet]),
  call('a', 'list_reset', { items: [0, '', null, [[1]], 'x', 'x'] }),
  get('a'),
  say('a', { func: 'set_all', ...list, page: 0, page_size: 5, total_item_count: 1, items: ['not yours'] }),
  say('a', { func: 'insert', ...list, index: 0, value: 'not yours' }),
  get('a'),
  ...both('unsubscribe', list, 'b'),
  insert(0, 'without b'),
  get('b'),
  ...both('get', variable, 'b'),
  quiet,
  // Calls
  say('a', { func: 'call', type: 'function', name: named('echo'), id: '12', args: { a: { b: 1 } } }),
  say('e', { func: 'call', type: 'function', name: named('echo'), id: '12', args: {} }),
  call('a', 'echo', { one: 1 }),
  call('a', 'echo', { two: 2 }),
  quiet,
  ...[undefined, null, [], ['x'], 'x'].map((args) => call('a', 'echo', args)),
  say('a', { func: 'call', type: 'function', name: named('echo') }),
  call('a', 'fail', {}),
  call('a', 'set_var', {}),
  call('a', 'set_var', { values: 1 }),
  quiet,
  // Calls of the other side's function
  call('a', 'call_peer', { args: { too: 'early' } }),
  ...both('subscribe', peerFn, 'a', 'e'),
  ...both('subscribe', { type: 'function', name: named('echo') }, 'a'),
  ...[{ x: 1, y: [2] }, {}, { z: 0 }].map((args) => call('a', 'call_peer', { args })),
  ...[2, 0, 1].map((n) => say('a', { func: 'return', ...peerFn, id: `call-${n}`, value: n })),
  say('a', { func: 'return', ...peerFn, id: 'call-2', value: 'again' }),
  call('a', 'call_peer', { args: {} }),
  say('a', { func: 'return', ...peerFn, id: 'call-3' }),
  say('a', { func: 'return', ...peerFn, id: 'never', value: 1 }),
  say('a', { func: 'return', ...peerFn, value: 1 }),
  ...both('unsubscribe', peerFn, 'a'),
  call('a', 'call_peer', { args: { after: 'unsubscribe' } }),
  quiet,
  // Mirrors
  ...[1, null, false, 'x', [2]].flatMap((value) => [
    say('a', { func: 'set', ...peerVar, value }),
    call('a', 'mirror', {}),
  ]),
  say('a', { func: 'set', type: 'var', name: named('peer_var_off'), value: 1 }),
  say('a', { func: 'set', ...peerVar }),
  say('a', { func: 'set_all', ...peerList, page: 0, page_size: 5, total_item_count: 3, items: ['p', 'q', 'r'] }),
  say('a', { func: 'set_count', ...peerList, total_item_count: 4 }),
  say('a', { func: 'insert', ...peerList, index: 0, value: 'o' }),
  say('a', { func: 'insert', ...peerList, index: 4, value: 's' }),
  say('a', { func: 'set', ...peerList, index: 1, value: 'P' }),
  say('a', { func: 'delete', ...peerList, index: 0 }),
  call('a', 'mirror', {}),
  ...['set', 'delete', 'insert'].flatMap((func) => [
    ...[9, 4, 5, -1].map((index) => say('a', { func, ...peerList, index, value: 'bad' })),
    call('a', 'mirror', {}),
  ]),
  say('a', { func: 'set_all', ...peerList, page: 0, page_size: 5, total_item_count: 1, items: ['t'] }),
  call('a', 'mirror', {}),
  say('a', { func: 'set_all', ...peerList, page_size: 5, items: ['t'] }),
  say('a', { func: 'set_all', ...peerList, page: 0, page_size: 5, items: ['t'] }),
  ...['set_count', 'insert', 'set', 'delete'].map((func) => say('a', { func, ...peerList })),
  say('a', { func: 'insert', ...peerList, index: 0 }),
  quiet,
  // Errors
  ...[
    { func: 'bogus', ...variable },
    { func: 'Get', ...variable },
    { func: 'insert', ...variable },
    { func: 'get', type: 'bogus', name: named('var') },
    { func: 'get', type: 'var', name: 'bogus' },
    { func: 'get', type: 'var', name: ' conformance.var' },
    { func: 'get', type: 'var', name: 'Conformance.Var' },
    { func: 'subscribe', type: 'var', name: 'bogus' },
    { func: 'call', type: 'function', name: 'bogus', id: '1' },
    { func: 'get', type: 'list', name: named('var') },
    {},
    { ...variable },
    { func: 'get', name: named('var') },
    { func: 'get', type: 'var' },
    { func: 'get', ...variable, extra: 1 },
    { func: 'error', error_code: 1 },
  ].map((message) => say('a', message)),
  ['a', ''],
  ['a', '{"func":'],
  ['a', '{"func":"get"}x'],
  quiet,
  // What may end a connection
  ...both('subscribe', peerFn, 'b'),
  ...both('subscribe', variable, 'b'),
  ...both('subscribe', list, 'b'),
  say('b', { func: 'unsubscribe_all' }),
  ...both('get', variable, 'b'),
  ...both('get', list, 'b'),
  call('b', 'call_peer', { args: {} }),
  setVar('after all'),
  insert(0, 'after all'),
  ...both('subscribe', variable, 'b'),
  ...both('get', variable, 'b'),
  quiet,
  ...['[]', '[{"func":"bogus"}]', '"x"', '1', 'null'].flatMap((text): Step[] => [
    ['d', text],
    ['d', 'reopen'],
  ]),
  ...['func', 'type', 'name'].flatMap((key): Step[] => [
    say('d', { func: 'get', ...variable, [key]: [{ func: 'get', ...variable }[key as 'func']] }),
    ['d', 'reopen'],
    say('d', { func: 'get', ...variable, [key]: {} }),
    ['d', 'reopen'],
  ]),
  ['d', '{"func":"subscribe","type":"var","name":"conformance.var","x":NaN}'],
  ['d', 'reopen'],
  ['d', 'binary'],
  say('d', { func: 'bogus' }),
  ['d', 'reopen'],
  ['c', 'leave'],
  setVar('without c'),
  quiet,
  ['f', `{"func":"subscribe","type":"var","name":"conformance.var","x":${'['.repeat(70)}${']'.repeat(70)}}`],
  ['f', 'reopen'],
  ['f', `{"func":"subscribe","type":"var","name":"conformance.var","x":${'['.repeat(300)}${']'.repeat(300)}}`],
  ['f', 'reopen'],
  ['f', `{"func":"subscribe","type":"var","name":"conformance.var","x":"${'x'.repeat(70_000)}"}`],
  ['f', 'reopen'],
  ['f', `{"func":"bogus","x":"${'x'.repeat(5 * 1024 * 1024)}"}`],
  say('e', { func: 'bogus' }),
  quiet,
];

/** A connection of the tour: what it heard, told with the time at which it came. */
interface Walker {
  readonly session: Session;
  /** The ids of the calls that came, as they were sent. */
  readonly calls: string[];
}

/** What everybody heard on the tour. */
export async function walk(profile: Profile, change?: Applied): Promise<readonly string[]> {
  const clock = new VirtualClock();
  const reference = openReference('socksync', { clock, profile, ...(change === undefined ? {} : { mutant: change }) });
  const heard: string[] = [];
  const open = (conn: Conn): Walker => {
    const calls: string[] = [];
    const hear = (text: string) => {
      const message = objectIn(text);
      if (message.func === 'call') calls.push(JSON.stringify(message.id));
      heard.push(`${clock.now()} ${conn} ${text.replace(uuid, shape)}`);
    };
    const peer = {
      send: hear,
      sendBinary: (bytes: Uint8Array) => void heard.push(`${clock.now()} ${conn} binary ${bytes.length}`),
      close: (code = 1000) => void heard.push(`${clock.now()} ${conn} closed ${code}`),
    };
    return { calls, session: reference.open(peer, { path: paths[conn] }) };
  };
  const everybody = new Map((Object.keys(paths) as Conn[]).map((conn) => [conn, open(conn)]));
  for (const step of tour) {
    if (step.length === 1) {
      for (let ms = 0; ms < step[0]; ms += 5) {
        await new Promise(setImmediate);
        clock.advance(5);
      }
      await new Promise(setImmediate);
      continue;
    }
    const [conn, text] = step;
    const { session, calls } = everybody.get(conn) ?? open(conn);
    if (text === 'reopen') {
      session.closed();
      everybody.set(conn, open(conn));
    } else if (text === 'leave') session.closed();
    else if (text === 'binary') session.receiveBinary(new Uint8Array([1, 2]));
    else session.receive(text.replace(/"call-(\d+)"/, (_all, n: string) => calls[Number(n)] ?? '"none"'));
  }
  reference.close();
  for (const method of ['GET', 'POST']) heard.push(JSON.stringify(await reference.http({ method })));
  return heard;
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** What does not change from one UUID to the next. */
const shape = (text: string) => (text === text.toLowerCase() ? 'uuid' : 'UUID');

function objectIn(text: string): JsonObject {
  try {
    return Object(JSON.parse(text)) as JsonObject;
  } catch {
    return {};
  }
}
