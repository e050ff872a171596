import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import type { GivenLimits } from '../../src/reference/limits.js';
import { openReference } from '../../src/reference/open.js';
import { connect, pass } from './client.js';

const clock = new VirtualClock();
const open = (limits: GivenLimits = {}) => openReference('aio-rpc', { clock, limits });

describe('The reference holds no more than it may', () => {
  test('of a frame: a longer one ends its connection', () => {
    const reference = open({ frame: 100 });
    const [a, b] = [connect(reference), connect(reference)];
    a.raw(`{"id":"1","method":"echo","payload":{"x":"${'x'.repeat(100)}"}}`);
    expect(a.code()).toBe(1009);
    expect(b.ask('echo', {})).toHaveProperty('response');
  });

  test('of connections: one too many is closed at once, and has a place when another has gone', () => {
    const reference = open({ connections: 2 });
    const [a, , c] = [connect(reference), connect(reference), connect(reference)];
    expect(c.code()).toBe(1013);
    c.say('echo');
    expect(c.texts).toEqual([]);
    a.leave();
    expect(connect(reference).code()).toBeNull();
  });

  test.each([
    ['a connection’s subscriptions', { subscriptionsEach: 2 }],
    ['all subscriptions', { subscriptions: 2 }],
    ['channels', { channels: 2 }],
  ])('of %s: one too many is refused, and may be made when another has ended', (_name, limits) => {
    const a = connect(open(limits));
    for (const channel of ['c', 'd']) expect(a.ask('subscribe', { channel })).toHaveProperty('response');
    expect(a.ask('subscribe', { channel: 'e' })).toHaveProperty('error');
    a.say('unsubscribe', { channel: 'c' });
    expect(a.ask('subscribe', { channel: 'e' })).toHaveProperty('response');
  });

  test('of names: a longer one is refused', () => {
    const a = connect(open({ name: 10 }));
    const long = 'x'.repeat(11);
    expect(a.ask('subscribe', { channel: long })).toHaveProperty('error');
    expect(a.ask('subscribe', { channel: 'c', event: long })).toHaveProperty('error');
    expect(a.ask('publish', { channel: 'c', event: long, data: '' })).toHaveProperty('error');
  });

  test('for a slow reader: it is cut off, and the others hear on', async () => {
    const reference = open({ outgoing: 1000 });
    const fast = connect(reference);
    const slow = connect(reference, () => slow.texts.join('').length);
    for (const client of [fast, slow]) client.say('subscribe', { channel: 'c' });
    for (let n = 0; n < 50; n++) fast.say('publish', { channel: 'c', data: 'x'.repeat(100) });
    await pass(clock);
    expect(slow.code()).toBe(1006);
    expect(slow.texts.join('').length).toBeLessThan(1200);
    expect(fast.events()).toHaveLength(50);
    expect(fast.ask('info').response).toMatchObject({ connections: 1, channels: { c: { '*': 1 } } });
  });

  test('for a slow reader that asks and asks', () => {
    const asking = connect(open({ outgoing: 1000 }), () => asking.texts.join('').length);
    for (let n = 0; n < 50; n++) asking.say('echo', { x: 'x'.repeat(100) });
    expect(asking.code()).toBe(1006);
    expect(asking.texts.length).toBeLessThan(12);
  });
});

const deep = 100_000;
const hostile: readonly (readonly [string, string])[] = [
  ['lists in lists', `{"id":"1","method":"echo","payload":{"a":${'['.repeat(deep)}${']'.repeat(deep)}}}`],
  ['objects in objects', `{"id":"1","method":"echo","payload":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`],
  [
    'deep data',
    `{"id":"1","method":"publish","payload":{"channel":"c","data":${'['.repeat(deep)}${']'.repeat(deep)}}}`,
  ],
  ['brackets that never close', '['.repeat(deep)],
  ['brackets that never opened', ']'.repeat(deep)],
  ['a deep id', `{"id":${'['.repeat(deep)}${']'.repeat(deep)},"method":"echo"}`],
  ['a deep method', `{"id":"1","method":${'['.repeat(deep)}${']'.repeat(deep)}}`],
  ['a deep frame', `${'['.repeat(deep)}${']'.repeat(deep)}`],
  ['a text that never ends', `"${'\\'.repeat(deep + 1)}`],
  ['a huge integer', `{"id":"1","method":"echo","payload":{"n":${'9'.repeat(deep)}}}`],
  ['a huge exponent', `{"id":"1","method":"echo","payload":{"n":1e${'9'.repeat(deep)}}}`],
  [
    'many members',
    `{"id":"1","method":"echo","payload":{${Array.from({ length: deep }, (_, n) => `"k${n}":0`).join()}}}`,
  ],
  [
    'dangerous members',
    '{"id":"1","method":"echo","payload":{"__proto__":{"polluted":1},"constructor":{"prototype":1}}}',
  ],
  ['a dangerous frame', '{"__proto__":{"id":"1","method":"echo"}}'],
  ['dangerous fields', '{"id":"1","method":"subscribe","payload":{"__proto__":{"channel":"c"}}}'],
  ['a dangerous method', '{"id":"1","method":"constructor","payload":{}}'],
  ['nothing', ''],
  ['a zero', '\u0000'],
];

describe.each(['documented', 'upstream'] as const)('In profile %s the reference survives', (profile) => {
  test.each(hostile)('%s', async (_name, text) => {
    const reference = openReference('aio-rpc', { clock, profile });
    const [a, b] = [connect(reference), connect(reference)];
    b.say('subscribe', { channel: 'safe' });
    a.raw(text);
    a.binary();
    expect(b.ask('echo', { alive: true })).toMatchObject({ response: { alive: true } });
    b.say('publish', { channel: 'safe', data: 'x' });
    await pass(clock, 20);
    expect(b.events()).toHaveLength(1);
    expect(a.texts.length).toBeLessThan(2);
    expect(a.texts.length === 1 || a.code() !== null).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
