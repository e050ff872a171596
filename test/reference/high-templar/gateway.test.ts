import { beforeEach, describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import { jsonAnswer } from '../../../src/reference/endpoint.js';
import { createHighTemplar, type HighTemplar } from '../../../src/reference/high-templar/core.js';
import { fixtureApi } from '../../../src/reference/high-templar/fixture.js';
import { rawMember } from '../../../src/reference/high-templar/raw.js';
import { chat, connect, greeted, handshakeOf, message, open, trigger, turn } from './client.js';

const success = { code: 'success' };
const notFound = { code: 'error', message: 'room-not-found' };
const clock = new VirtualClock();
let gateway: HighTemplar;

beforeEach(() => {
  gateway = createHighTemplar({ ask: fixtureApi, clock });
});

const published = (requestId: string, data: unknown) => ({ type: 'publish', requestId, data });

describe('A gateway', () => {
  test('says hello with the rooms that the API allows, or that a client is not authenticated', async () => {
    expect((await connect(gateway)).take()).toEqual([
      { is_authenticated: true, allowed_rooms: [message, chat('*'), { target: 'chat-update', customer: '*' }] },
    ]);
    expect((await connect(gateway, 'conformance-none')).take()).toEqual([
      { is_authenticated: true, allowed_rooms: [] },
    ]);
    const denied = await connect(gateway, 'conformance-denied');
    expect(denied.take()).toEqual([{ is_authenticated: false }]);
    expect(denied.code()).toBe(1008);
  });

  test('answers what was sent before the API has answered, after the hello and in order', async () => {
    const early = open(gateway, handshakeOf('conformance-full'));
    for (const room of [message, { target: 'nowhere' }]) early.say({ type: 'subscribe', room, requestId: '1' });
    early.raw('ping');
    expect(early.take()).toEqual([]);
    await turn();
    expect(early.texts[3]).toBe('pong');
    expect(early.take().slice(1, 3)).toEqual([success, notFound]);
  });

  test('publishes what is triggered from TypeScript, and over HTTP', async () => {
    const a = await greeted(gateway);
    a.subscribe('1', message);
    a.subscribe('2', chat('x'));
    gateway.trigger([{ customer: '1', target: 'message' }], { text: 'é☃' });
    expect(a.take()).toEqual([published('1', { text: 'é☃' })]);
    expect(await trigger(gateway, { rooms: [message, chat('*')], data: null })).toMatchObject({ status: 200 });
    expect(a.take()).toEqual([published('1', null), published('2', null)]);
  });

  test('throws where rooms or data are none, and publishes nothing', async () => {
    const a = await greeted(gateway);
    a.subscribe('1', message);
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => gateway.trigger([message], cycle as never)).toThrow(TypeError);
    expect(() => gateway.trigger([message], undefined as never)).toThrow('data-missing');
    expect(() => gateway.trigger([null as never, message], 1)).toThrow('room-form');
    expect(a.take()).toEqual([]);
  });

  test.each([
    '12345678901234567890',
    '-0.0',
    '1e400',
    '0.10',
    '"\\u0000\\ud800 \\" ü"',
    '{"b":1, "a":[2,{"rooms":[]}],"":3,"__proto__":{"data":4}}',
    '"publish"',
  ])('passes data on as it was written: %s', async (data) => {
    const a = await greeted(gateway);
    a.subscribe('1', message);
    const rooms = JSON.stringify([message]);
    await trigger(gateway, {}, { body: ` { "data" : 1 , "rooms":${rooms}, "d\\u0061ta":\n${data}}` });
    expect(a.texts).toEqual([`{"type":"publish","requestId":"1","data":${data}}`]);
    expect(({} as { data?: number }).data).toBeUndefined();
  });

  test('takes rooms for the same whatever the order of their keys, also within values', async () => {
    const a = await greeted(gateway);
    a.subscribe('1', { customer: { a: 1, b: [{ c: 2, d: 3 }] }, target: 'chat-create' });
    gateway.trigger([chat({ b: [{ d: 3, c: 2 }], a: 1 })], 'same');
    gateway.trigger([chat({ b: [{ d: 3, c: 2 }], a: '1' })], 'other');
    expect(a.take()).toEqual([published('1', 'same')]);
  });

  test('does not mistake what every object has for a member', async () => {
    const a = await greeted(gateway);
    for (const room of [
      '{"target":"message","constructor":"1"}',
      '{"target":"message","__proto__":{"customer":"1"}}',
    ]) {
      a.raw(`{"type":"subscribe","requestId":"p","room":${room}}`);
      expect(a.take()).toEqual([notFound]);
    }
    a.raw('{"__proto__":{"type":"subscribe"}}');
    expect(a.take()).toMatchObject([{ code: 'error' }]);
  });

  test('forgets a connection with its end, and the API is no longer asked about it', async () => {
    let given: AbortSignal | null = null;
    const asking = createHighTemplar({
      clock,
      ask: (_request, giveUp) => {
        given = giveUp;
        return new Promise(() => undefined);
      },
    });
    open(asking, handshakeOf('x')).leave();
    expect(given).toMatchObject({ aborted: true });
    const [a, b] = [await greeted(gateway), await greeted(gateway)];
    for (const client of [a, b]) client.subscribe('1', message);
    a.leave();
    gateway.trigger([message], 'left');
    expect([a.take(), b.take()]).toEqual([[], [published('1', 'left')]]);
    a.say({ type: 'subscribe', room: message, requestId: '2' });
    expect(a.take()).toEqual([]);
  });

  test('gives an API up that does not answer, and heeds no late answer', async () => {
    let answer: (value: ReturnType<typeof jsonAnswer>) => void = () => undefined;
    const patient = createHighTemplar({
      clock,
      apiTimeoutMs: 500,
      ask: () => new Promise((resolve) => (answer = resolve)),
    });
    const a = open(patient, handshakeOf('x'));
    clock.advance(499);
    expect(a.take()).toEqual([]);
    clock.advance(1);
    expect(a.take()).toEqual([{ is_authenticated: false }]);
    answer(jsonAnswer(200, { allowed_rooms: [message] }));
    await turn();
    expect(a.take()).toEqual([]);
    expect(a.code()).toBe(1008);
  });

  test('takes an API that throws for one that does not answer', async () => {
    const failing = createHighTemplar({ clock, ask: () => Promise.reject(new Error('a secret')) });
    expect((await connect(failing)).take()).toEqual([{ is_authenticated: false }]);
  });

  test('passes on what the client identifies itself with, and nothing else', async () => {
    const asked: unknown[] = [];
    const passing = createHighTemplar({
      clock,
      ask: async (request) => {
        asked.push(request);
        return null;
      },
    });
    const headers = { cookie: 'a=b; csrftoken="x=y"', 'user-agent': 'u', 'x-real-ip': '192.0.2.1', host: 'h' };
    const given = { cookie: headers.cookie, 'user-agent': 'u', 'x-real-ip': '192.0.2.1', 'x-csrftoken': 'x=y' };
    open(passing, { query: 'x=1&token=t%20%2B', headers });
    open(passing, { query: '', headers: { ...headers, authorization: 'Bearer own' } });
    open(passing, {});
    const get = { method: 'GET', path: 'bootstrap/' };
    expect(asked).toEqual([
      { ...get, headers: { ...given, authorization: 'Token t +' } },
      { ...get, headers: { ...given, authorization: 'Bearer own' } },
      { ...get, headers: {} },
    ]);
  });

  test('says goodbye when it closes, also to those about whom it asks, and lets nobody in any more', async () => {
    const a = await greeted(gateway);
    const b = open(gateway, handshakeOf('conformance-full'));
    gateway.close();
    await turn();
    expect([a.code(), b.code(), b.take()]).toEqual([1001, 1001, []]);
    expect((await connect(gateway)).code()).toBe(1001);
  });
});

describe('The text of a member', () => {
  test.each([
    ['{"data":1}', '1'],
    ['{"data":1,"data":[2, 3]}', '[2, 3]'],
    ['{"rooms":[{"data":"x"}],"data": {"data":","} }', '{"data":","}'],
    ['{"x":"\\"data\\":5","data":"}"}', '"}"'],
    ['{}', undefined],
    ['{"rooms":{"data":1}}', undefined],
    ['[{"data":1}]', undefined],
    ['"data"', undefined],
    ['', undefined],
  ])('is what was written for it: %s', (text, expected) => {
    expect(rawMember(text, 'data')).toBe(expected);
  });
});
