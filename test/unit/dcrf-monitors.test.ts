import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.js';
import suite from '../../suite/dcrf/suite.js';
import { brokenIn as brokenInExchange, type Line } from './exchanges.js';

const open: Line = ['open'];
const things = (dir: 'send' | 'recv', payload: object, stream: Json = 'things'): Line => [
  dir,
  JSON.stringify({ stream, payload }),
];
const asks = (action: string, id: Json, more: object = {}, stream?: Json): Line =>
  things('send', { action, request_id: id, ...more }, stream);
const answers = (action: string | null, id: Json, more: object = {}, stream?: Json): Line =>
  things('recv', { action, request_id: id, response_status: 200, data: null, errors: [], ...more }, stream);
const tells = (action: string, id: Json, more: object = { data: { pk: 1 } }, stream?: Json): Line =>
  things('recv', { action, request_id: id, ...more }, stream);

/** The requirements that a server breaks in an exchange, without the protocol's name. */
function brokenIn(lines: readonly Line[], profile: 'documented' | 'upstream' = 'documented'): string[] {
  return brokenInExchange(suite, lines, profile).map((id) => id.replace('dcrf/', ''));
}

describe('The shape of a server’s messages', () => {
  const asked: readonly Line[] = [open, asks('list', 'r')];

  it.each<[string, Line]>([
    ['a success', answers('list', 'r', { data: [] })],
    ['an error', answers('list', 'r', { response_status: 400, errors: ['why'] })],
    ['an error with a status of its own', answers('list', 'r', { response_status: 0, errors: [{ name: ['why'] }] })],
    ['a response without an action', answers(null, 'r')],
    ['further members', answers('list', 'r', { more: { of: 'them' } })],
    ['a status that is written as a fraction', ['recv', asText({ response_status: 'STATUS' }, '"STATUS"', '200.0')]],
    [
      'keys in another order, and white space',
      [
        'recv',
        ' {"payload" : {"errors":[],"data":0, "response_status":204,\n"request_id":"r","action":"list"},"stream":"things"}',
      ],
    ],
  ])('lets %s be', (_, line) => {
    expect(brokenIn([...asked, line])).toEqual([]);
  });

  it.each<[string, Line, string]>([
    ['text that is no JSON', ['recv', '{'], 'stream'],
    ['JSON that is no object', ['recv', '["things"]'], 'stream'],
    ['no stream', ['recv', '{"payload":{"request_id":"r","response_status":200,"data":0,"errors":[]}}'], 'stream'],
    ['a stream that is no text', answers('list', 'r', {}, 7), 'stream'],
    ['no payload', ['recv', '{"stream":"things"}'], 'stream'],
    ['a payload that is a list', ['recv', '{"stream":"things","payload":[]}'], 'stream'],
    ['a payload without its frame', ['recv', '{"request_id":"r","response_status":200,"data":0}'], 'stream'],
    ['no status', things('recv', { action: 'list', request_id: 'r', data: [], errors: [] }), 'response-status'],
    ['a status that is a text', answers('list', 'r', { response_status: '200' }), 'response-status'],
    ['a status with a fraction', answers('list', 'r', { response_status: 200.5 }), 'response-status'],
    ['no data', ['recv', asText({ data: undefined })], 'response-data'],
    ['no errors', ['recv', asText({ errors: undefined })], 'errors'],
    ['errors beside success', answers('list', 'r', { errors: ['but'] }), 'errors'],
    ['errors that are no list', answers('list', 'r', { response_status: 400, errors: { name: 'why' } }), 'errors'],
  ])('finds %s, and nothing else', (_, line, requirement) => {
    expect(brokenIn([...asked, line])).toEqual([requirement]);
  });

  it('finds a binary frame', () => {
    const frames = [...asked, ['recv'] as const];
    expect(brokenIn(frames)).toEqual(['stream']);
  });

  it('says nothing of events but that they are objects with their stream', () => {
    const subscribed = [open, asks('subscribe_instance', 's', { pk: 1 }), answers('subscribe_instance', 's')];
    expect(brokenIn([...subscribed, tells('update', 's', {}), tells('delete', 's', { data: 7, errors: 8 })])).toEqual(
      [],
    );
    expect(brokenIn([...subscribed, tells('update', 's', {}, 7)])).toEqual(['stream']);
  });

  it.each<[string, object]>([
    ['another stream', { stream: 'things_with_id' }],
    ['one that there is not', { stream: 'nowhere' }],
    ['a number for it', { stream: 7 }],
    ['null for it', { stream: null }],
    ['no stream', {}],
  ])('finds %s once, and takes the frame for what its name says', (_, place) => {
    const on = (payload: object): Line => ['recv', JSON.stringify({ ...place, payload })];
    const accepted = { action: 'subscribe_instance', request_id: 's', response_status: 201, data: null, errors: [] };
    const told = { action: 'update', request_id: 's', data: { pk: 1 } };
    const subscribing = [open, asks('subscribe_instance', 's', { pk: 1 })];
    expect(brokenIn([...subscribing, on(accepted), tells('update', 's'), tells('delete', 's')])).toEqual(['stream']);
    const subscribed = [...subscribing, answers('subscribe_instance', 's')];
    expect(brokenIn([...subscribed, on(told), tells('update', 's')])).toEqual(['stream']);
    expect(brokenIn([...subscribing, on(told), answers('subscribe_instance', 's')])).toEqual(['stream']);
  });

  it('finds the answer on the wrong one of two streams under one name, and not a second answer', () => {
    const both = [open, asks('list', '1'), asks('list', '1', {}, 'things_with_id')];
    expect(brokenIn([...both, answers('list', '1'), answers('list', '1')])).toEqual(['stream']);
    expect(brokenIn([...both, answers('list', '1', {}, 'things_with_id'), answers('list', '1')])).toEqual([]);
    const own = [open, asks('list', '1'), asks('retrieve', '1', { pk: 1 }, 'things_with_id')];
    expect(brokenIn([...own, answers('list', '1'), answers('list', '1')])).toEqual(['one-response']);
  });

  it('says nothing once something malformed was sent: what answers it has no form', () => {
    for (const text of ['no json', '[]', '{}', '{"stream":"things"}', '{"payload":{"request_id":"r"}}']) {
      expect(brokenIn([...asked, ['send', text], ['recv', '"what?"'], answers('list', 'other')])).toEqual([]);
    }
  });

  it('says nothing of a form without a stream where a stream was asked that has never answered', () => {
    const seeking = [...asked, answers('list', 'r'), asks('list', 'r2', {}, 'nowhere')];
    expect(brokenIn([...seeking, ['recv', '{"error":"no such stream"}']])).toEqual([]);
    expect(brokenIn([...seeking, ['recv', '"no such stream"'], answers('list', 'r')])).toEqual(['one-response']);
    const refused = { action: 'list', request_id: 'r2', response_status: 404 };
    for (const frame of [
      refused,
      { payload: refused },
      { stream: null, payload: refused },
      { stream: 'things', payload: refused },
    ]) {
      expect(brokenIn([...seeking, ['recv', JSON.stringify(frame)]])).toEqual([]);
    }
    expect(brokenIn([...seeking, answers('list', 'r2')])).toEqual(['stream']);
  });

  it('is not hurt by members of any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const text of [
      deep,
      `{"stream":${deep},"payload":{}}`,
      `{"stream":"things","payload":{"request_id":${deep}}}`,
      `{"stream":"things","payload":{"request_id":"r","response_status":200,"data":0,"errors":${deep}}}`,
    ]) {
      expect(brokenIn([...asked, ['recv', text]])).not.toEqual([]);
    }
    const text = `{"stream":"things","payload":{"action":"list","request_id":"r","response_status":200,"data":${deep},"errors":[]}}`;
    expect(brokenIn([...asked, ['recv', text]])).toEqual([]);
    const named: Line = ['send', `{"stream":"things","payload":{"action":"list","request_id":${deep}}}`];
    const answer = text.replace('"r"', deep);
    expect(brokenIn([open, named, ['recv', answer], ['recv', answer]])).toEqual(['one-response']);
  });

  /** A response as text, with members changed; a placeholder may stand for what JSON.stringify does not write. */
  function asText(changed: object, placeholder = '', value = ''): string {
    const payload = { action: 'list', request_id: 'r', response_status: 200, data: null, errors: [], ...changed };
    return JSON.stringify({ stream: 'things', payload }).replace(placeholder, value);
  }
});

describe('The shape of messages where a payload is a frame', () => {
  const bare = (dir: 'send' | 'recv', payload: object): Line => [dir, JSON.stringify(payload)];
  const response = { action: 'list', request_id: 'r', response_status: 200, data: [], errors: [] };
  const asked: readonly Line[] = [open, bare('send', { action: 'list', request_id: 'r' })];

  it('lets a payload alone be', () => {
    expect(brokenIn([...asked, bare('recv', response)])).toEqual([]);
  });

  it('finds what is no object, and what a response lacks', () => {
    expect(brokenIn([...asked, ['recv', '[]']])).toEqual(['bare']);
    expect(brokenIn([...asked, ['recv', 'no json']])).toEqual(['bare']);
    expect(brokenIn([...asked, bare('recv', { ...response, response_status: 'fine' })])).toEqual(['response-status']);
  });

  it('finds a payload that is in a frame all the same, once', () => {
    expect(brokenIn([...asked, things('recv', response)])).toEqual(['bare']);
    expect(brokenIn([...asked, bare('recv', { payload: response })])).toEqual(['bare']);
    expect(brokenIn([...asked, things('recv', { ...response, request_id: 'other' })])).toEqual(['bare']);
  });

  it('lets a payload have members that are called as those of a frame', () => {
    expect(brokenIn([...asked, bare('recv', { ...response, payload: {} })])).toEqual([]);
    expect(brokenIn([...asked, bare('recv', { ...response, stream: 'things' })])).toEqual([]);
  });

  it('finds a second response, and one that nobody asked for', () => {
    expect(brokenIn([...asked, bare('recv', response), bare('recv', response)])).toEqual(['one-response']);
    expect(brokenIn([...asked, bare('recv', { ...response, request_id: 'other' })])).toEqual(['unasked']);
  });
});

describe('What frames of a server are for', () => {
  const subscribed: readonly Line[] = [
    open,
    asks('subscribe_instance', 's', { pk: 1 }),
    answers('subscribe_instance', 's', { response_status: 201 }),
  ];

  it('finds nothing where each request is answered once, in any order', () => {
    const both = [open, asks('list', 'a'), asks('list', 'b'), answers('list', 'b'), answers('list', 'a')];
    expect(brokenIn(both)).toEqual([]);
  });

  it('finds a second response', () => {
    expect(brokenIn([open, asks('list', 'a'), answers('list', 'a'), answers('list', 'a')])).toEqual(['one-response']);
  });

  it('lets a name be used again, and answered as often', () => {
    const twice = [open, asks('list', 'a'), answers('list', 'a'), asks('list', 'a'), answers('list', 'a')];
    expect(brokenIn(twice)).toEqual([]);
    expect(brokenIn([open, asks('list', 'a'), asks('list', 'a'), answers('list', 'a'), answers('list', 'a')])).toEqual(
      [],
    );
  });

  it.each<[string, Line, string]>([
    ['under another name', answers('list', 'other'), 'unasked'],
    ['under the same name of another type', answers('list', 1), 'request-id-type'],
    ['on another stream', answers('list', '1', {}, 'things_with_id'), 'stream'],
    ['under another name on another stream', answers('list', 'other', {}, 'things_with_id'), 'unasked'],
  ])('finds a response %s', (_, line, requirement) => {
    expect(brokenIn([open, asks('list', '1'), line])).toEqual([requirement]);
  });

  it.each<[Json, Json]>([
    ['7', 7],
    [7, '7'],
    [true, 'true'],
    ['false', false],
    [1.5, '1.5'],
  ])('finds the name %j of a request as %j in its response, an error too, and nothing else', (sent, came) => {
    const error = answers('x', came, { response_status: 405, errors: ['no'] });
    expect(brokenIn([open, asks('x', sent), error])).toEqual(['request-id-type']);
    expect(brokenIn([open, asks('x', sent), answers('x', came), asks('x', sent), answers('x', sent)])).toEqual([
      'request-id-type',
    ]);
  });

  it('takes a name that is a number for the same, however it is written', () => {
    const written =
      '{"stream":"things","payload":{"action":"a","request_id":ID,"response_status":404,"data":0,"errors":[]}}';
    expect(brokenIn([open, asks('a', 1), ['recv', written.replace('ID', '1.0')]])).toEqual([]);
    expect(brokenIn([open, asks('a', 100), ['recv', written.replace('ID', '1e2')]])).toEqual([]);
  });

  it('finds an event that nobody subscribed to', () => {
    expect(brokenIn([open, asks('list', 'a'), answers('list', 'a'), tells('update', 's')])).toEqual(['unasked']);
    expect(brokenIn([...subscribed, tells('update', 't', {}, 'things_with_id')])).toEqual(['unasked']);
  });

  it('finds nothing in events of what was subscribed to, with a status and without one', () => {
    const status = { data: { pk: 1 }, response_status: 200, errors: [] };
    expect(brokenIn([...subscribed, tells('update', 's'), tells('delete', 's', status)])).toEqual([]);
  });

  it('finds an event that comes before the subscription is answered', () => {
    const asked = subscribed.slice(0, 2);
    const early = [...asked, tells('update', 's'), answers('subscribe_instance', 's')];
    expect(brokenIn(early)).toEqual(['subscribe-first']);
  });

  it('lets events come while an unsubscribe under their name is not answered yet', () => {
    const ending = [...subscribed, asks('unsubscribe_instance', 's', { pk: 1 })];
    expect(brokenIn([...ending, tells('update', 's'), answers('unsubscribe_instance', 's')])).toEqual([]);
  });

  it.each(['subscribe_all', 'watch', 'Abonnieren'])('knows the subscription "%s" by what it is told', (action) => {
    const custom = [open, asks(action, 's'), answers(action, 's'), tells('create', 's'), tells('delete', 's')];
    expect(brokenIn(custom)).toEqual([]);
    const ending = [...custom, asks(`un${action}`, 's'), tells('update', 's', { response_status: 200 })];
    expect(brokenIn([...ending, answers(`un${action}`, 's')])).toEqual([]);
  });

  it.each<[string, object]>([
    ['with a status', { data: { pk: 1 }, response_status: 200, errors: [] }],
    ['without one', { data: { pk: 1 } }],
    ['with one that is no response’s', { response_status: 'x' }],
  ])('finds an event %s that comes before the response to "watch", once', (_, more) => {
    const watching = [open, asks('watch', 's'), tells('update', 's', more), tells('update', 's', more)];
    expect(new Set(brokenIn([...watching, answers('watch', 's'), tells('update', 's')]))).toEqual(
      new Set(['subscribe-first']),
    );
  });

  it('takes a response with the action of an event for a response where no subscription was asked for', () => {
    const status = { response_status: 200, data: {}, errors: [] };
    expect(brokenIn([open, asks('patch', 'p', { pk: 1 }), tells('update', 'p', status)])).toEqual([]);
    const again = [open, asks('list', 'p'), answers('list', 'p'), asks('patch', 'p', { pk: 1 })];
    expect(brokenIn([...again, tells('update', 'p', status), answers('patch', 'p')])).toEqual(['one-response']);
  });

  it('says nothing where the traffic starts in the middle, or a request has no name', () => {
    expect(brokenIn([answers('list', 'a'), tells('update', 's')])).toEqual([]);
    const nameless: Line = ['send', '{"stream":"things","payload":{"action":"list"}}'];
    expect(brokenIn([open, nameless, answers('list', null), answers('list', 'b')])).toEqual([]);
  });
});
