import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import { jsonAnswer } from '../../../src/reference/endpoint.js';
import type { GivenLimits } from '../../../src/reference/limits.js';
import { openReference } from '../../../src/reference/open.js';
import { scriptedApi } from './api.js';
import { chat, connect, greeted, handshakeOf, message, open, trigger, turn } from './client.js';

const clock = new VirtualClock();
const start = (limits: GivenLimits = {}) => openReference('high-templar', { clock, limits });
const success = { code: 'success' };
const refused = (word: string) => ({ code: 'error', message: word });

describe('The reference holds no more than it may', () => {
  test('of a frame: a longer one ends its connection, and no other', async () => {
    const reference = start({ frame: 100 });
    const [a, b] = [await greeted(reference), await greeted(reference)];
    a.raw('x'.repeat(101));
    expect([a.code(), b.code()]).toEqual([1009, null]);
    expect(a.take()).toEqual([]);
  });

  test('of levels: what is nested more deeply is refused', async () => {
    const a = await greeted(start({ depth: 10 }));
    expect(a.ask({ type: 'x', deep: [[[[[[[[[[]]]]]]]]]] })).toEqual([refused('nested-too-deeply')]);
    expect(a.subscribe('1', message)).toEqual([success]);
  });

  test('of connections: one too many is closed at once, and has a place when another has gone', async () => {
    const reference = start({ connections: 2 });
    const [a, , c] = [await greeted(reference), await greeted(reference), await connect(reference)];
    expect([c.code(), c.take()]).toEqual([1013, []]);
    a.leave();
    expect((await connect(reference)).code()).toBeNull();
  });

  test.each([
    ['of one connection', { subscriptionsEach: 2 }],
    ['of all of them', { subscriptions: 2 }],
  ])('of subscriptions %s: one too many is refused, and may be made when another has ended', async (_name, limits) => {
    const a = await greeted(start(limits));
    for (const id of ['1', '2']) expect(a.subscribe(id, message)).toEqual([success]);
    expect(a.subscribe('3', message)).toEqual([refused('too-many-subscriptions')]);
    a.unsubscribe('1');
    expect(a.subscribe('3', message)).toEqual([success]);
  });

  test('of names: a longer room, or requestId, is refused', async () => {
    const a = await greeted(start({ name: 60 }));
    const long = 'x'.repeat(60);
    expect(a.subscribe(long, message)).toEqual([refused('too-long')]);
    expect(a.subscribe('1', chat(long))).toEqual([refused('too-long')]);
    expect(a.subscribe('1', message)).toEqual([success]);
  });

  test('of rooms: an API that allows more refuses, and a trigger that names more is refused', async () => {
    const rooms = [message, chat('1'), chat('2')];
    const reference = openReference('high-templar', {
      clock,
      limits: { rooms: 2 },
      api: async () => jsonAnswer(200, { allowed_rooms: rooms }),
    });
    expect((await connect(reference)).take()).toEqual([{ is_authenticated: false }]);
    expect(await trigger(reference, { rooms, data: 1 })).toMatchObject({ status: 400 });
  });

  test('of the body of a trigger', async () => {
    const reference = start({ body: 100, depth: 10 });
    const a = await greeted(reference);
    a.subscribe('1', message);
    expect(await trigger(reference, { rooms: [message], data: 'x'.repeat(100) })).toMatchObject({ status: 413 });
    expect(await trigger(reference, { rooms: [message], data: [[[[[[[[[[]]]]]]]]]] })).toMatchObject({ status: 400 });
    expect(a.take()).toEqual([]);
  });

  test('of an answer of the API: what is nested too deeply is none', async () => {
    const reference = openReference('high-templar', { clock, api: scriptedApi(clock) });
    expect((await connect(reference, 'deep')).take()).toEqual([{ is_authenticated: false }]);
  });

  test.each([
    ['frames', { early: 3 }, 'x'],
    ['text', { frame: 100 }, 'x'.repeat(40)],
  ])('of %s before the API has answered: more ends the connection', async (_name, limits, text) => {
    const reference = start(limits);
    const early = open(reference, handshakeOf('conformance-full'));
    for (let n = 0; n < 4; n++) early.raw(text);
    expect(early.code()).toBe(1008);
    await turn();
    expect(early.take()).toEqual([]);
  });

  test('for a slow reader: it is cut off, and the others hear on', async () => {
    const reference = start({ outgoing: 1000 });
    const fast = await greeted(reference);
    const slow = open(reference, handshakeOf('conformance-full'), () => slow.texts.join('').length);
    await turn();
    slow.take();
    for (const client of [fast, slow]) client.subscribe('1', message);
    for (let n = 0; n < 50; n++) await trigger(reference, { rooms: [message], data: 'x'.repeat(100) });
    expect(slow.code()).toBe(1006);
    expect(slow.texts.length).toBeLessThan(10);
    expect(fast.take()).toHaveLength(50);
  });

  test('for a slow reader that asks and asks', async () => {
    const reference = start({ outgoing: 1000 });
    const asking = open(reference, handshakeOf('conformance-full'), () => asking.texts.join('').length);
    await turn();
    for (let n = 0; n < 500; n++) asking.raw('ping');
    expect(asking.code()).toBe(1006);
    expect(asking.texts.join('').length).toBeLessThan(1100);
  });
});

const deep = 100_000;
const nested = `${'['.repeat(deep)}${']'.repeat(deep)}`;
const room = JSON.stringify(message);
const hostile: readonly (readonly [string, string])[] = [
  ['a deep room', `{"type":"subscribe","requestId":"1","room":{"target":${nested}}}`],
  ['objects in objects', `{"type":"subscribe","requestId":"1","room":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`],
  ['a deep id', `{"type":"subscribe","requestId":${nested},"room":${room}}`],
  ['a deep type', `{"type":${nested}}`],
  ['a deep frame', nested],
  ['brackets that never close', '['.repeat(deep)],
  ['brackets that never opened', ']'.repeat(deep)],
  ['a text that never ends', `"${'\\'.repeat(deep + 1)}`],
  ['a huge number', `{"type":"subscribe","requestId":${'9'.repeat(deep)},"room":${room}}`],
  ['a room of many keys', `{"type":"subscribe","requestId":"1","room":{${keys(deep)}}}`],
  ['a room of a huge key', `{"type":"subscribe","requestId":"1","room":{"${'k'.repeat(deep)}":"*"}}`],
  ['dangerous members', '{"type":"subscribe","requestId":"1","room":{"__proto__":{"polluted":1},"constructor":1}}'],
  ['a dangerous frame', '{"__proto__":{"type":"subscribe","polluted":1}}'],
  ['a dangerous type', '{"type":"constructor","requestId":"1"}'],
  ['nothing', ''],
  ['a zero', '\u0000'],
];

function keys(count: number): string {
  return Array.from({ length: count }, (_, n) => `"k${n}":"*"`).join();
}

describe.each(['documented', 'upstream'] as const)('In profile %s the reference survives', (profile) => {
  test.each(hostile)('%s', async (_name, text) => {
    const reference = openReference('high-templar', { clock, profile });
    const [a, b] = [await greeted(reference), await greeted(reference)];
    b.subscribe('1', message);
    a.raw(text);
    expect(a.take().length + Number(a.code() !== null)).toBe(1);
    for (const body of [text, `{"rooms":[${text}],"data":1}`, `{"rooms":[],"data":${text}}`]) {
      expect([200, 400]).toContain((await trigger(reference, undefined, { body })).status);
    }
    await trigger(reference, { rooms: [message], data: 'alive' });
    expect(b.take()).toEqual([{ type: 'publish', requestId: '1', data: 'alive' }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
