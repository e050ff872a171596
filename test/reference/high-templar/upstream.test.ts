import { beforeEach, describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { Endpoint } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import { scriptedApi } from './api.js';
import { chat, connect, greeted, handshakeOf, message, open, trigger, turn } from './client.js';

const success = { code: 'success' };
const notSubscribed = { code: 'error', message: 'not-subscribed' };
let clock: VirtualClock;
let reference: Endpoint;

beforeEach(() => {
  clock = new VirtualClock();
  reference = openReference('high-templar', { clock, profile: 'upstream', api: scriptedApi(clock) });
});

describe('In profile upstream the API is asked before the handshake is accepted', () => {
  test.each(['page', 'text', 'null', 'number', 'nulls', 'gone', 'deep'])('and 500 refuses it: %s', async (token) => {
    const a = await connect(reference, token);
    expect(a.refusal()).toMatchObject({ status: 500 });
  });

  test.each(['object', 'texts', 'list', 'missing', 'broken', 'created', 'round'])(
    'and a client is told that it is not authorized: %s',
    async (token) => {
      expect((await connect(reference, token)).take()).toEqual([{ is_authorized: false }]);
    },
  );

  test('and an answer without rooms means that there are none', async () => {
    expect((await connect(reference, 'empty')).take()).toEqual([{ is_authorized: true, allowed_rooms: [] }]);
  });

  test('and redirects are followed', async () => {
    const [hello] = (await connect(reference, 'redirected')).take();
    expect(hello).toEqual({ is_authorized: true, allowed_rooms: [message] });
  });

  test('and a silent one is given up after a while', async () => {
    const a = open(reference, handshakeOf('silent'));
    await turn();
    clock.advance(10_000);
    await turn();
    expect(a.refusal()).toMatchObject({ status: 500 });
  });

  test('and a gateway that is full, or closes, does not ask at all', async () => {
    const small = openReference('high-templar', { clock, profile: 'upstream', limits: { connections: 1 } });
    const waiting = open(small, handshakeOf('conformance-full'));
    expect((await connect(small)).refusal()).toMatchObject({ status: 503 });
    await turn();
    expect(waiting.take()).toHaveLength(1);
    const asked = open(reference, handshakeOf('silent'));
    reference.close();
    await turn();
    expect(asked.refusal()).toMatchObject({ status: 503 });
    expect((await connect(reference)).refusal()).toMatchObject({ status: 503 });
  });
});

describe('In profile upstream a connection', () => {
  test('ends 100 ms after its client was told that it is not authorized, and hears nothing meanwhile', async () => {
    const a = await greeted(reference, 'conformance-denied');
    a.raw('ping');
    clock.advance(99);
    expect([a.take(), a.code()]).toEqual([[], null]);
    clock.advance(1);
    expect(a.code()).toBe(1000);
  });

  test('ends 300 s after the client has last said something, whatever it was sent', async () => {
    const a = await greeted(reference);
    a.subscribe('1', message);
    clock.advance(200_000);
    a.raw('ping');
    clock.advance(200_000);
    await trigger(reference, { rooms: [message], data: 1 });
    clock.advance(99_999);
    expect(a.code()).toBeNull();
    clock.advance(1);
    expect(a.code()).toBe(1000);
  });

  test('has one subscription where an id is used again for its room, and two, of which one can be ended, elsewhere', async () => {
    const a = await greeted(reference);
    for (const room of [message, message, chat('x')]) expect(a.subscribe('1', room)).toEqual([success]);
    await trigger(reference, { rooms: [message, chat('x')], data: 1 });
    expect(a.take()).toHaveLength(2);
    expect(a.unsubscribe('1')).toEqual([success]);
    expect(a.unsubscribe('1')).toEqual([notSubscribed]);
    await trigger(reference, { rooms: [message, chat('x')], data: 1 });
    expect(a.take()).toHaveLength(1);
  });

  test('may use any scalar for an id, and gets it back', async () => {
    const a = await greeted(reference);
    for (const id of [5, true, null, '']) {
      expect(a.subscribe(id, message)).toEqual([success]);
      await trigger(reference, { rooms: [message], data: 1 });
      expect(a.take()).toEqual([{ type: 'publish', requestId: id, data: 1 }]);
      expect(a.unsubscribe(id)).toEqual([success]);
    }
  });

  test('ends upon a type that is an object or a list, and answers any other that is no text', async () => {
    for (const [type, code] of [[null, null] as const, [5, null] as const, [[], 1000] as const, [{}, 1000] as const]) {
      const a = await greeted(reference);
      const came = a.ask({ type });
      expect([came.length, a.code()]).toEqual([code === null ? 1 : 0, code]);
    }
  });

  test('reads a binary frame like a text', async () => {
    const a = await greeted(reference);
    a.binary('ping');
    expect(a.texts).toEqual(['pong']);
  });
});
