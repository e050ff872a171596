import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { GivenLimits } from '../../../src/reference/limits.js';
import { openReference } from '../../../src/reference/open.js';
import { createConnection, createList, createSockSync } from '../../../src/reference/socksync/core.js';
import { connect, list, variable } from './client.js';

const clock = new VirtualClock();
const open = (limits: GivenLimits = {}) => openReference('socksync', { clock, limits });
const peerList = { type: 'list', name: 'conformance.peer_list' };

describe('The reference holds no more than it may', () => {
  test('of a frame: a longer one ends its connection', () => {
    const reference = open({ frame: 100 });
    const [a, b] = [connect(reference), connect(reference)];
    a.raw(`{"func":"subscribe","x":"${'x'.repeat(100)}"}`);
    expect([a.code(), b.code()]).toEqual([1009, null]);
    a.say({ func: 'bogus' });
    expect(a.take()).toEqual([]);
  });

  test('of levels: what is nested more deeply is refused', () => {
    const a = connect(open({ depth: 10 }));
    expect(a.control('echo', { deep: [[[[[[[[[]]]]]]]]] })).toMatchObject([{ error_code: 8 }]);
    expect(a.control('echo', { deep: [] })).toMatchObject([{ func: 'return' }]);
  });

  test('of connections: one too many is closed at once, and has a place when another has gone', () => {
    const reference = open({ connections: 2 });
    const [a, , c] = [connect(reference), connect(reference), connect(reference)];
    expect(c.code()).toBe(1013);
    c.say({ func: 'bogus' });
    expect(c.take()).toEqual([]);
    a.leave();
    expect(connect(reference).code()).toBeNull();
  });

  test('of subscriptions: one too many is refused, and may be made when another has ended', () => {
    const a = connect(open({ subscriptionsEach: 1 }));
    expect(a.ask({ func: 'subscribe', ...variable })).toEqual([]);
    expect(a.ask({ func: 'subscribe', ...list })).toMatchObject([{ error_code: 8 }]);
    a.say({ func: 'unsubscribe', ...variable });
    expect(a.ask({ func: 'subscribe', ...list })).toEqual([]);
  });

  test('of mirrored items: what makes a page larger is refused, and changes nothing', () => {
    const a = connect(open({ pageSize: 2 }));
    const page = { func: 'set_all', ...peerList, page: 0, page_size: 5, total_item_count: 3 };
    expect(a.ask({ ...page, items: [1, 2, 3] })).toMatchObject([{ error_code: 8 }]);
    expect(a.ask({ ...page, items: [1, 2] })).toEqual([]);
    expect(a.ask({ func: 'insert', ...peerList, index: 0, value: 0 })).toMatchObject([{ error_code: 8 }]);
    expect(a.control('mirror')).toMatchObject([{ value: { items: [1, 2] } }]);
  });

  test('for a slow reader that asks and asks', () => {
    let waiting = 0;
    const a = connect(open({ outgoing: 1000 }), '/', () => waiting);
    for (let n = 0; n < 50; n++) {
      waiting += a.control('echo', { x: 'x'.repeat(100) }).length * 150;
    }
    expect(a.code()).toBe(1006);
    expect(waiting).toBeLessThan(1500);
  });

  test('of what connections leave behind that have crashed', () => {
    const shared = createList('l');
    const server = createSockSync({
      profile: 'upstream',
      clock,
      limits: { connections: 3 },
      room: () => null,
      accept: (connection) => connection.own(shared),
    });
    for (let n = 0; n < 20; n++) {
      const client = connect(server);
      client.say({ func: 'subscribe', type: 'list', name: 'l' });
      client.raw('1');
      expect(client.code()).toBe(1011);
    }
    expect(shared.subscribers).toBe(3);
    shared.insert(0, 'nobody hears');
  });

  test('of names and groups that are registered', () => {
    const connection = createConnection({ limits: { name: 3, groupsEach: 1 } });
    expect(() => connection.use('long')).toThrow(RangeError);
    connection.use('f');
    expect(() => connection.use('g')).toThrow(RangeError);
  });
});

const deep = 100_000;
const nested = `${'['.repeat(deep)}${']'.repeat(deep)}`;
const hostile: readonly (readonly [string, string])[] = [
  ['lists in lists', nested],
  ['a deep value', `{"func":"set","type":"var","name":"conformance.peer_var","value":${nested}}`],
  ['a deep func', `{"func":${nested},"type":"var","name":"x"}`],
  ['deep arguments', `{"func":"call","type":"function","name":"conformance.echo","id":"1","args":{"a":${nested}}}`],
  ['a deep id', `{"func":"return","type":"function","name":"conformance.peer_fn","id":${nested}}`],
  ['brackets that never close', '['.repeat(deep)],
  ['a text that never ends', `"${'\\'.repeat(deep + 1)}`],
  ['many members', `{"func":"get",${Array.from({ length: deep }, (_, n) => `"k${n}":0`).join()}}`],
  ['a dangerous message', '{"__proto__":{"func":"get","type":"var","name":"conformance.var"}}'],
  ['a dangerous name', '{"func":"subscribe","type":"var","name":"__proto__"}'],
  ['a dangerous func', '{"func":"constructor","type":"var","name":"conformance.var"}'],
  ['nothing', ''],
  ['a zero', '\u0000'],
];

describe.each(['documented', 'upstream'] as const)('In profile %s the reference survives', (profile) => {
  test.each(hostile)('%s', (_name, text) => {
    const reference = openReference('socksync', { clock, profile });
    const [a, b] = [connect(reference, '/room/x'), connect(reference, '/room/x')];
    b.say({ func: 'subscribe', ...variable });
    a.raw(text);
    a.binary();
    expect(a.take().length === 1 || a.code() !== null).toBe(true);
    expect(b.ask({ func: 'get', ...variable })).toEqual([{ func: 'set', ...variable, value: null }]);
    expect(({} as { func?: string }).func).toBeUndefined();
  });
});
