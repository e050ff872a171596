import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import { connect, list, variable } from './client.js';

const clock = new VirtualClock();
const of = (type: string, word: string) => ({ type, name: `conformance.${word}` });
const echo = of('function', 'echo');
const peerList = of('list', 'peer_list');

/** A message, and the code of the one error that it is answered with; null where it is answered with nothing. */
type Case = readonly [what: string, message: unknown, documented: number | null, upstream: number | null | 'crash'];

const cases: readonly Case[] = [
  ['an unknown func', { func: 'bogus', ...variable }, 1, 1],
  ['a func of another type', { func: 'insert', ...variable, index: 0, value: 1 }, 1, 1],
  ['a func for the other side', { func: 'set', ...variable, value: 1 }, 1, 1],
  ['a func in upper case', { func: 'GET', ...variable }, 1, 1],
  ['an unknown type', { func: 'get', type: 'bogus', name: 'conformance.var' }, 2, 2],
  ['an unknown name', { func: 'get', type: 'var', name: 'bogus' }, 3, 3],
  ['a name of another type', { func: 'get', type: 'list', name: 'conformance.var' }, 3, 3],
  ['a name of a language', { func: 'get', type: 'var', name: '__proto__' }, 3, 3],
  ['no func', { ...variable }, 4, 1],
  ['no type', { func: 'get', name: 'conformance.var' }, 4, 2],
  ['no name', { func: 'get', type: 'var' }, 4, 3],
  ['a func that is a list', { func: [], ...variable }, 8, 'crash'],
  ['a type that is an object', { func: 'get', type: {}, name: 'conformance.var' }, 8, 'crash'],
  ['a name that is a list', { func: 'get', type: 'var', name: ['conformance.var'] }, 8, 'crash'],
  ['a func that is a number', { func: 1, ...variable }, 1, 1],
  ['a type that is null', { func: 'get', type: null, name: 'conformance.var' }, 2, 2],
  ['a name that is a number', { func: 'get', type: 'var', name: 7 }, 3, 3],
  ['a list', [], 8, 1],
  ['a list that holds a word', ['func'], 8, 'crash'],
  ['a text', 'x', 8, 1],
  ['a number', 1, 8, 'crash'],
  ['null', null, 8, 'crash'],
  ['a `get` without a subscription', { func: 'get', ...variable }, 1, 1],
  ['a `get` of a list without a subscription', { func: 'get', ...list }, 1, 1],
  ['an `unsubscribe` without a subscription', { func: 'unsubscribe', ...variable }, 1, 1],
  ['an `unsubscribe_all` without a subscription', { func: 'unsubscribe_all' }, null, null],
  ['an `unsubscribe_all` that has too many members', { func: 'unsubscribe_all', type: 'bogus', name: [] }, null, null],
  ['an error', { func: 'error', error_code: 1 }, null, null],
  ['an error without a code', { func: 'error' }, null, null],
  ['a subscription', { func: 'subscribe', ...variable, extra: [1] }, null, null],
  ['a `set` of what is mirrored', { func: 'set', ...of('var', 'peer_var'), value: 1 }, null, null],
  ['a `set` of what is not subscribed to', { func: 'set', ...of('var', 'peer_var_off'), value: 1 }, 1, 1],
  ['a `set` without value', { func: 'set', ...of('var', 'peer_var') }, 4, 4],
  ['a `set_all` without items', { func: 'set_all', ...peerList, page: 0, page_size: 5, total_item_count: 0 }, 4, 4],
  [
    'items that are no list',
    { func: 'set_all', ...peerList, page: 0, page_size: 5, total_item_count: 0, items: {} },
    8,
    8,
  ],
  ['a total that is no number', { func: 'set_count', ...peerList, total_item_count: '1' }, 8, 8],
  ['an index out of bounds', { func: 'delete', ...peerList, index: 0 }, 5, 5],
  ['a negative index', { func: 'insert', ...peerList, index: -1, value: 1 }, 5, null],
  ['an index that is no integer', { func: 'insert', ...peerList, index: 0.5, value: 1 }, 8, 8],
  ['an insertion at the end', { func: 'insert', ...peerList, index: 0, value: 1 }, null, null],
  ['an integer with a fraction', { func: 'insert', ...peerList, index: 0.0, value: 1 }, null, null],
  ['a `return` of no call', { func: 'return', ...of('function', 'peer_fn'), id: 'x' }, 6, 6],
  ['a `return` under a list', { func: 'return', ...of('function', 'peer_fn'), id: [] }, 6, 8],
  ['a `return` without id', { func: 'return', ...of('function', 'peer_fn') }, 4, 4],
];

const profiles = ['documented', 'upstream'] as const;

describe.each(profiles)('In profile %s', (profile: Profile) => {
  test.each(cases)('%s is answered as it must be', (_what, message, documented, upstream) => {
    const reference = openReference('socksync', { clock, profile });
    const [client, other] = [connect(reference, '/room/x'), connect(reference, '/room/x')];
    const expected = profile === 'documented' ? documented : upstream;
    const answers = client.ask(message as object);
    if (expected === 'crash') {
      expect([answers, client.code()]).toEqual([[], 1011]);
    } else {
      expect(answers.map(({ func, error_code: code }) => [func, code])).toEqual(
        expected === null ? [] : [['error', expected]],
      );
      expect(client.ask({ func: 'get', type: 'var', name: 'barrier' })).toHaveLength(1);
    }
    expect(other.ask({ func: 'get', type: 'var', name: 'barrier' })).toMatchObject([{ func: 'error', error_code: 3 }]);
  });

  test.each(['', ' ', '{', "{'func':1}", '{} x', '\ufeff{}', 'undefined'])('the text %j is no JSON', (text) => {
    const client = connect(openReference('socksync', { clock, profile }));
    client.raw(text);
    expect(client.take()).toMatchObject([{ func: 'error', error_code: 7 }]);
  });
});

describe('NaN and its kin', () => {
  test.each(['NaN', '[Infinity]', '{"a":-Infinity}'])('%s is no JSON, and is taken by upstream', (value) => {
    const text = `{"func":"subscribe","type":"var","name":"conformance.var","extra":${value},"text":"NaN"}`;
    const [a, b] = profiles.map((profile) => connect(openReference('socksync', { clock, profile })));
    a?.raw(text);
    b?.raw(text);
    expect(a?.take()).toMatchObject([{ func: 'error', error_code: 7 }]);
    expect(b?.take()).toEqual([]);
  });
});

describe('A call', () => {
  test.each([
    ['of what it carries', { args: { a: [1] } }, 'return'],
    ['without arguments', {}, 'return'],
    ['with null for arguments', { args: null }, 'return'],
    ['with a list for arguments', { args: [] }, 'error'],
    ['with a text for arguments', { args: 'x' }, 'error'],
  ])('%s is answered once', (_what, more, func) => {
    const client = connect(openReference('socksync', { clock }));
    expect(client.ask({ func: 'call', ...echo, id: 'c', ...more }).map((one) => one.func)).toEqual([func]);
  });

  test.each([[1], [null], ['']])('under the id %j is answered under it', (id) => {
    const client = connect(openReference('socksync', { clock }));
    expect(client.ask({ func: 'call', ...echo, id })).toEqual([{ func: 'return', ...echo, id, value: {} }]);
  });

  test('without id is refused with code 4', () => {
    const client = connect(openReference('socksync', { clock }));
    expect(client.ask({ func: 'call', ...echo })).toMatchObject([{ error_code: 4 }]);
  });
});

describe('A page', () => {
  const get = (more: object) => ({ func: 'get', ...list, ...more });
  const opened = () => {
    const client = connect(openReference('socksync', { clock }));
    client.control('list_reset', { items: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] });
    client.say({ func: 'subscribe', ...list });
    return client;
  };

  test.each([
    [
      'the first, of the largest size, where nothing is said',
      {},
      { page: 0, page_size: 5, items: ['a', 'b', 'c', 'd', 'e'] },
    ],
    ['that which is asked for', { page: 1, page_size: 3 }, { page: 1, page_size: 3, items: ['d', 'e', 'f'] }],
    ['of no more than the largest size', { page: 1, page_size: 50 }, { page: 1, page_size: 5, items: ['f', 'g'] }],
    ['without items where it is past the end', { page: 9, page_size: 3 }, { page: 9, page_size: 3, items: [] }],
  ])('is %s', (_what, asked, expected) => {
    expect(opened().ask(get(asked))).toEqual([{ func: 'set_all', ...list, total_item_count: 7, ...expected }]);
  });

  test.each([
    [{ page: -1 }],
    [{ page: 0.5 }],
    [{ page: '1' }],
    [{ page: true }],
    [{ page: null }],
    [{ page_size: 0 }],
    [{ page_size: '2' }],
    [{ page_size: null }],
    [{ page: [0] }],
  ])('is refused where it is none, and nothing changes: %j', (asked) => {
    const client = opened();
    client.say(get({ page: 1, page_size: 3 }));
    expect(client.ask(get(asked))).toMatchObject([{ func: 'error', error_code: 8 }]);
    expect(client.control('list_set', { index: 3, value: 'n' })).toContainEqual({
      func: 'set',
      ...list,
      index: 0,
      value: 'n',
    });
  });

  test('stays where its subscriber subscribes again', () => {
    const client = opened();
    client.say(get({ page: 1, page_size: 3 }));
    client.say({ func: 'subscribe', ...list });
    expect(client.control('list_set', { index: 5, value: 'n' })).toContainEqual({
      func: 'set',
      ...list,
      index: 2,
      value: 'n',
    });
  });
});
