import { describe, expect, it } from 'vitest';
import suite from '../../suite/socksync/suite.js';
import { brokenIn as brokenInExchange, type Line } from './exchanges.js';

const open: Line = ['open'];
const json = (dir: Line[0], message: object): Line => [dir, JSON.stringify(message)];
const sends = (message: object): Line => json('send', message);
const comes = (message: object): Line => json('recv', message);

/** The requirements that an exchange breaks, without the protocol's name. */
function brokenIn(lines: readonly Line[], profile: 'documented' | 'upstream' = 'documented'): string[] {
  return brokenInExchange(suite, lines, profile).map((id) => id.replace('socksync/', ''));
}

const variable = { type: 'var', name: 'v' };
const list = { type: 'list', name: 'l' };
const fn = { type: 'function', name: 'f' };
const subscribed: readonly Line[] = [
  open,
  sends({ func: 'subscribe', ...variable }),
  sends({ func: 'subscribe', ...list }),
];

describe('The shape of messages', () => {
  const page = { page: 0, page_size: 5, total_item_count: 1, items: ['a'] };

  it.each([
    ['a subscription', { func: 'subscribe', ...variable }],
    ['the end of one', { func: 'unsubscribe', ...list }],
    ['the end of all', { func: 'unsubscribe_all' }],
    ['a value', { func: 'set', ...variable, value: null }],
    ['a page', { func: 'set_all', ...list, ...page }],
    ['an empty page past the end', { func: 'set_all', ...list, ...page, page: 7, items: [] }],
    ['a total', { func: 'set_count', ...list, total_item_count: 0 }],
    ['an insert', { func: 'insert', ...list, index: 0, value: { deep: [1] } }],
    ['a changed item', { func: 'set', ...list, index: 4, value: false }],
    ['a delete', { func: 'delete', ...list, index: 0 }],
    ['a request for a value', { func: 'get', ...variable }],
    ['a request for a page', { func: 'get', ...list, page: 1 }],
    ['a call', { func: 'call', ...fn, id: '7a1f1c32-1c4c-4a52-9d0b-0d1e5f6a7b8c' }],
    ['an error', { func: 'error', error_code: 8, message: 'why' }],
    ['further members', { func: 'error', error_code: 1, more: { of: 'them' } }],
  ])('takes %s for what it is', (_, message) => {
    expect(brokenIn([...subscribed, comes(message)])).toEqual([]);
  });

  it.each([
    ['text that is no JSON', '{', 'frame-text'],
    ['JSON that is no object', '["set"]', 'frame-text'],
    ['no func', '{"type":"var","name":"v","value":1}', 'message-func'],
    ['a func that there is not', '{"func":"update","type":"var","name":"v"}', 'message-func'],
    ['a func that is called like a member of all objects', '{"func":"constructor"}', 'message-func'],
    ['a type that does not have the func', '{"func":"insert","type":"var","name":"v"}', 'message-group'],
    ['no type', '{"func":"set","name":"v","value":1}', 'message-group'],
    ['no name', '{"func":"set","type":"var","value":1}', 'message-group'],
    ['a value that is missing', '{"func":"set","type":"var","name":"v"}', 'set-form'],
    [
      'a page without items',
      '{"func":"set_all","type":"list","name":"l","page":0,"page_size":1,"total_item_count":0}',
      'set-all-form',
    ],
    ['a total that is missing', '{"func":"set_count","type":"list","name":"l"}', 'set-count-form'],
    ['an index that is missing', '{"func":"delete","type":"list","name":"l"}', 'list-change-form'],
    ['an index that is a text', '{"func":"delete","type":"list","name":"l","index":"1"}', 'integers'],
    ['an index that is negative', '{"func":"delete","type":"list","name":"l","index":-1}', 'list-index'],
    [
      'a total that is half an item',
      '{"func":"set_count","type":"list","name":"l","total_item_count":1.5}',
      'integers',
    ],
    ['a call without an id', '{"func":"call","type":"function","name":"f"}', 'call-form'],
    ['a call with a list of arguments', '{"func":"call","type":"function","name":"f","id":"1","args":[]}', 'call-form'],
    ['a return without an id', '{"func":"return","type":"function","name":"f"}', 'return-form'],
    ['an error without a code', '{"func":"error","message":"no"}', 'error-form'],
    ['an error code that there is not', '{"func":"error","error_code":9}', 'error-form'],
    ['an error code that is a text', '{"func":"error","error_code":"3"}', 'integers'],
    ['an error whose message is none', '{"func":"error","error_code":3,"message":7}', 'error-form'],
  ])('says that %s is broken, and nothing else', (_, text, requirement) => {
    const found = brokenIn([...subscribed, sends({ func: 'subscribe', ...fn }), ['recv', text]]);
    expect([...new Set(found)].filter((id) => id !== 'call-return' && id !== 'peer-call-uuid')).toEqual([requirement]);
  });

  it('lets key order, white space and fractions of nothing be', () => {
    const text = ' {"total_item_count" : 2.0, "name":"l",\n"type":"list","func":"set_count"}';
    expect(brokenIn([...subscribed, ['recv', text]])).toEqual([]);
  });

  it('finds NaN in profile documented, and takes it as the published server sends it in profile upstream', () => {
    const exchange: readonly Line[] = [...subscribed, ['recv', '{"func":"set","type":"var","name":"v","value":NaN}']];
    expect(brokenIn(exchange)).toEqual(['frame-text']);
    expect(brokenIn(exchange, 'upstream')).toEqual([]);
    const text: Line = ['recv', 'NaN of "NaN"'];
    expect(brokenIn([...subscribed, text], 'upstream')).toEqual(['frame-text']);
  });

  it('is not hurt by members of any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const text of [
      `{"func":${deep}}`,
      `{"func":"set","type":${deep}}`,
      `{"func":"set","type":"var","name":${deep}}`,
    ]) {
      expect(brokenIn([...subscribed, ['recv', text]])).not.toEqual([]);
    }
  });
});

describe('Calls and returns', () => {
  const call = (id: string, name = 'f'): Line => sends({ func: 'call', type: 'function', name, id });
  const returns = (id: unknown, name = 'f'): Line => comes({ func: 'return', type: 'function', name, id, value: 1 });

  it('finds nothing where each return has the id and the name of an open call, in whatever order', () => {
    expect(brokenIn([open, call('1'), call('2', 'g'), returns('2', 'g'), returns('1')])).toEqual([]);
  });

  it('finds a call that is answered twice', () => {
    expect(brokenIn([open, call('1'), returns('1'), returns('1')])).toEqual(['call-once']);
  });

  it('lets an id be used again once its call is over', () => {
    expect(brokenIn([open, call('1'), returns('1'), call('1'), returns('1')])).toEqual([]);
  });

  it('finds a return without a call', () => {
    expect(brokenIn([open, returns('1')])).toEqual(['call-return']);
  });

  it('finds a wrong id once: what answers the only open call has answered it', () => {
    expect(brokenIn([open, call('1'), returns('x')])).toEqual(['call-return']);
    expect(brokenIn([open, call('1'), returns(1)])).toEqual(['call-return']);
  });

  it('finds the name of another function', () => {
    expect(brokenIn([open, call('1'), returns('1', 'g')])).toEqual(['call-return']);
  });

  it('matches two calls of one id by their names', () => {
    expect(brokenIn([open, call('1'), call('1', 'g'), returns('1', 'g'), returns('1')])).toEqual([]);
  });

  it('says nothing of returns where the traffic starts in the middle, or holds a call that cannot be read', () => {
    expect(brokenIn([returns('1')])).toEqual([]);
    const unread: Line = ['send', '{"func":"call","type":"function","name":"f","id":"1","args":{"value":NaN}}'];
    expect(brokenIn([open, unread, returns('1')])).toEqual([]);
  });

  it('leaves errors alone: they do not say what they are about', () => {
    expect(brokenIn([open, call('1'), comes({ func: 'error', error_code: 8 }), returns('1')])).toEqual([]);
  });

  const called = (id: string): Line => comes({ func: 'call', ...fn, id });
  const uuid = '7a1f1c32-1c4c-4a52-9d0b-0d1e5f6a7b8c';

  it('finds two calls of the subject with one id', () => {
    expect(brokenIn([open, called(uuid), called(uuid)])).toEqual(['peer-call-id']);
  });

  it('finds an id of the subject that is no UUID, however UUIDs are written', () => {
    expect(brokenIn([open, called('1')])).toEqual(['peer-call-uuid']);
    expect(brokenIn([open, called(uuid.toUpperCase()), called(uuid.replaceAll('-', ''))])).toEqual([]);
  });
});

describe('Updates and subscriptions', () => {
  const value = comes({ func: 'set', ...variable, value: 1 });
  const total = comes({ func: 'set_count', ...list, total_item_count: 1 });

  it('finds updates of what was never subscribed to', () => {
    expect(brokenIn([open, value])).toEqual(['subscribers-only']);
    expect(brokenIn([open, sends({ func: 'subscribe', ...variable }), value, total])).toEqual(['subscribers-only']);
  });

  it('finds nothing in what was subscribed to', () => {
    expect(brokenIn([...subscribed, value, total])).toEqual([]);
  });

  it('says nothing after an unsubscribe: an update may still have been under way', () => {
    expect(brokenIn([...subscribed, sends({ func: 'unsubscribe', ...variable }), value])).toEqual([]);
  });

  it('says nothing where the traffic starts in the middle', () => {
    expect(brokenIn([value])).toEqual([]);
  });

  it('leaves what the subject asks for and calls alone', () => {
    expect(brokenIn([open, comes({ func: 'subscribe', ...variable }), comes({ func: 'get', ...variable })])).toEqual(
      [],
    );
  });
});
