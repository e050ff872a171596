import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/base/json.js';
import type { Transcript } from '../../src/generated/types/tool.js';
import suite from '../../suite/frappe-graphql/suite.js';
import { brokenIds } from './exchanges.js';
import {
  brokenIn,
  commandPath,
  exchange,
  graphqlPath,
  opened,
  packet,
  recorded,
  type Said,
} from './frappe-exchanges.js';

const data = (more: JsonObject = {}, payload: Json = { data: { doc_events: { name: 'n' } } }): JsonObject => ({
  type: 'GQL_DATA',
  id: 'x',
  payload,
  ...more,
});
const payload = (errors: Json): JsonObject => ({ data: { doc_events: { name: 'n' } }, errors });

describe('What subscriptions are told over Socket.IO', () => {
  it.each<[string, JsonObject]>([
    ['an event', data()],
    ['one with further members', data({ more: 1 }, { data: null, more: [] })],
    ['one with errors that are null', data({}, payload(null))],
    ['one with no errors', data({}, payload([]))],
    ['one with errors', data({}, payload([{ message: 'why', path: [] }]))],
    ['an end', { type: 'GQL_COMPLETE', id: 'x' }],
    ['an end that says more', { type: 'GQL_COMPLETE', id: 'x', payload: [1] }],
  ])('lets %s be, in packets as well as recorded by a library', (_, message) => {
    expect(brokenIn([...opened, packet('recv', 'doc_events', message)])).toEqual([]);
    expect(brokenIn([recorded('recv', 'doc_events', message)])).toEqual([]);
  });

  it.each<[string, readonly Json[], readonly string[]]>([
    ['nothing', [], ['event-type']],
    ['a text', ['GQL_DATA'], ['event-type']],
    ['no type', [{ id: 'x', payload: { data: {} } }], ['event-type']],
    ['another type', [data({ type: 'data' })], ['event-type']],
    ['the end of the published server', [{ id: 'GQL_COMPLETE', payload: null }], ['event-type']],
    ['an id that is a number', [data({ id: 5 })], ['event-id']],
    ['an end without an id', [{ type: 'GQL_COMPLETE' }], ['complete']],
    ['no payload', [{ type: 'GQL_DATA', id: 'x' }], ['event-payload']],
    ['a payload that is a list', [data({}, [])], ['event-payload']],
    ['a payload without data', [data({}, { errors: null })], ['event-payload']],
    ['data that is a text', [data({}, { data: 'n' })], ['event-payload']],
    ['errors that are texts', [data({}, payload(['why']))], ['event-errors-items']],
    ['an error without a message', [data({}, payload([{}]))], ['event-errors-items']],
    ['errors that are no list', [data({}, payload('why'))], ['event-errors-items']],
  ])('finds %s, and nothing else', (_, args, found) => {
    expect(brokenIn([...opened, packet('recv', 'doc_events', ...args)])).toEqual(found);
    expect(brokenIn([recorded('recv', 'doc_events', ...args)])).toEqual(found);
  });

  it.each<[string, JsonObject, readonly string[]]>([
    ['nothing in an event with null for errors', data({}, payload(null)), []],
    ['nothing in one whose errors are texts', data({}, payload(['why'])), []],
    ['nothing in its own end', { id: 'GQL_COMPLETE', payload: null }, []],
    ['that errors are missing', data(), ['no-errors--upstream']],
    ['that errors are empty', data({}, payload([])), ['no-errors--upstream']],
    ['that errors are objects', data({}, payload([{ message: 'why' }])), ['event-errors-items--upstream']],
    ['an end of the document', { type: 'GQL_COMPLETE', id: 'x' }, ['event-type--upstream']],
    ['an end with both', { type: 'GQL_COMPLETE', id: 'GQL_COMPLETE' }, ['event-type--upstream']],
  ])('finds %s in profile upstream', (_, message, found) => {
    expect(brokenIn([...opened, packet('recv', 'doc_events', message)], 'upstream')).toEqual(found);
  });

  it('knows subscriptions of other names by what they are told, and leaves other events alone', () => {
    const nonsense = packet('recv', 'shipped', 5);
    expect(brokenIn([...opened, nonsense, packet('recv', 'msgprint', { message: 'hello' })])).toEqual([]);
    expect(brokenIn([...opened, packet('recv', 'shipped', data()), nonsense])).toEqual(['event-type']);
  });

  it('judges what begins in the middle', () => {
    expect(brokenIn([packet('recv', 'doc_events', 5)])).toEqual(['event-type']);
  });

  it('says nothing of connections of the other binding, of other namespaces and of what a client sends', () => {
    const other: readonly Said[] = [
      { conn: 'a', dir: 'open', url: '/graphql', subprotocol: 'graphql-ws' },
      { conn: 'a', dir: 'send', text: '{"type":"connection_init"}' },
      { conn: 'a', dir: 'recv', text: '{"type":"connection_ack"}' },
    ];
    expect(brokenIn([...other, packet('recv', 'doc_events', 5)])).toEqual([]);
    expect(brokenIn([...opened, { conn: 'a', dir: 'recv', text: '42/admin,["doc_events",5]' }])).toEqual([]);
    expect(brokenIn([...opened, packet('send', 'doc_events', 5)])).toEqual([]);
  });
});

describe('Answers of GraphQL over HTTP', () => {
  const query = { text: '{"query":"{ ping }"}' };

  it.each<[string, Partial<Said>]>([
    ['data', { text: '{"data":{"ping":"pong"}}' }],
    ['null as data', { text: '{"data":null}' }],
    ['errors', { status: 400, text: '{"errors":[{"message":"why"}]}' }],
    ['both', { text: '{"data":null,"errors":[{"message":"why"}],"more":1}' }],
    [
      'both, in a status of a server that failed',
      { status: 500, text: '{"data":{"a":null},"errors":[{"message":""}]}' },
    ],
    ['what was not recorded whole', { text: '{"data": … }', elidedBytes: 7 }],
  ])('may hold %s', (_, answer) => {
    expect(brokenIn(exchange(query, answer))).toEqual([]);
  });

  it.each<[string, Partial<Said>]>([
    ['nothing', {}],
    ['a page', { status: 502, text: '<html></html>' }],
    ['a list', { text: '[]' }],
    ['neither', { text: '{"message":"hello"}' }],
    ['errors that are empty, and no data', { text: '{"errors":[]}' }],
    ['errors that are texts', { text: '{"errors":["why"]}' }],
    ['data that is a list', { text: '{"data":[]}' }],
  ])('are found where they hold %s', (_, answer) => {
    expect(brokenIn(exchange(query, answer))).toEqual(['http-answer']);
    expect(brokenIn(exchange(query, answer), 'upstream')).toEqual([]);
  });

  it('are paired with their requests, and others are left alone', () => {
    const page = { text: 'hello' };
    expect(brokenIn(exchange({ url: '/api/method/login' }, page))).toEqual([]);
    const [login, loggedIn] = exchange({ url: '/api/method/login' }, page);
    const [asking, told] = exchange({ ...query, url: `http://site${graphqlPath}?x=1` }, { text: '{"data":{}}' });
    expect(brokenIn([login, asking, told, loggedIn])).toEqual([]);
    expect(brokenIn([loggedIn, told])).toEqual([]);
  });
});

describe('Traffic of any kind', () => {
  const deep = (open: string, close: string): string => `${open.repeat(100_000)}0${close.repeat(100_000)}`;

  it.each<[string, string]>([
    ['lists in lists', deep('[', ']')],
    ['objects in objects', deep('{"data":', '}')],
    ['an event that is nested deeply', `42["doc_events",${deep('[', ']')}]`],
    ['one whose payload is', `42["doc_events",{"type":"GQL_DATA","id":"x","payload":{"data":${deep('{"a":', '}')}}}]`],
    ['a query that is', JSON.stringify({ query: `subscription ${deep('{ a ', '}')}` })],
    ['half a packet', '42["doc_events"'],
    ['a packet of nothing', '42'],
    ['nothing', ''],
    ['names of prototypes', '42["__proto__",{"type":"GQL_DATA","__proto__":1}]'],
  ])('is borne: %s', (_, text) => {
    const frames: readonly Said[] = [
      ...opened,
      { conn: 'a', dir: 'recv', text },
      { conn: 'a', dir: 'send', text },
      { conn: 'a', dir: 'recv', kind: 'binary', base64: 'gAH/' },
      { conn: 'a', dir: 'recv', kind: 'socketio', event: 'doc_events' },
      ...exchange({ text }, { text }),
      ...exchange({ url: commandPath, text }, { text, status: 417 }),
      ...exchange({ url: 'http://[' }, {}),
    ];
    for (const role of ['server', 'client'] as const)
      for (const profile of ['documented', 'upstream'] as const)
        expect(() => brokenIn(frames, profile, role)).not.toThrow();
  });

  const folder = new URL('../transcripts/frappe-graphql/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.startsWith('socketio-'));

  it.each(files)('has no finding in %s from the middle on that it has not as a whole', (file) => {
    const whole = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Transcript;
    for (const role of ['server', 'client'] as const) {
      const known = brokenIds(suite, whole, 'upstream', role).length;
      for (let from = 1; from < whole.frames.length; from++) {
        const rest = { ...whole, frames: whole.frames.slice(from) };
        expect(brokenIds(suite, rest, 'upstream', role).length).toBeLessThanOrEqual(known);
      }
    }
  });
});
