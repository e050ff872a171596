import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import { createDcrf } from '../../../src/reference/dcrf/core.js';
import { fixture } from '../../../src/reference/dcrf/fixture.js';
import type { GivenLimits } from '../../../src/reference/limits.js';
import { openReference } from '../../../src/reference/open.js';
import { connect, turn } from './client.js';

const open = (limits: GivenLimits = {}) => openReference('dcrf', { clock: new VirtualClock(), limits });
const create = (name: string) => ({ action: 'create', data: { name } });

describe('The reference holds no more than it may', () => {
  test('of a frame: a longer one ends its connection', () => {
    const reference = open({ frame: 200 });
    const [a, b] = [connect(reference), connect(reference)];
    a.say(create('x'.repeat(200)));
    expect(a.code()).toBe(1009);
    expect(b.ask({ action: 'list' })).toMatchObject({ response_status: 200 });
  });

  test('of connections: one too many is closed at once, and has a place when another has gone', () => {
    const reference = open({ connections: 2 });
    const [a, , c] = [connect(reference), connect(reference), connect(reference)];
    expect(c.code()).toBe(1013);
    a.leave();
    expect(connect(reference).code()).toBeNull();
  });

  test('of objects: one too many is refused, and may be made when another has gone', () => {
    const a = connect(open({ objects: 2 }));
    for (const name of ['one', 'two']) a.create(name);
    expect(a.ask(create('three'))).toMatchObject({ response_status: 507 });
    a.ask({ action: 'delete', pk: 1 });
    expect(a.ask(create('three'))).toMatchObject({ response_status: 201 });
  });

  test('of data: what is too much is refused, in a change as in a new object', () => {
    const a = connect(open({ data: 100 }));
    a.create('x'.repeat(40));
    expect(a.ask(create('y'.repeat(60)))).toMatchObject({ response_status: 507 });
    const pk = a.create('y');
    expect(a.ask({ action: 'patch', pk, data: { name: 'y'.repeat(60) } })).toMatchObject({ response_status: 507 });
    expect(a.ask({ action: 'patch', pk, data: { name: 'z' } })).toMatchObject({ response_status: 200 });
  });

  test.each([
    ['a connection’s subscriptions', { subscriptionsEach: 2 }],
    ['all subscriptions', { subscriptions: 2 }],
  ])('of %s: one too many is refused, and may be made when another has ended', (_name, limits) => {
    const a = connect(open(limits));
    a.create('one');
    for (const id of ['s', 't']) expect(a.subscribe(id, 1)).toMatchObject({ response_status: 201 });
    expect(a.subscribe('u', 1)).toMatchObject({ response_status: 429 });
    a.ask({ action: 'unsubscribe_instance', request_id: 's', pk: 1 });
    expect(a.subscribe('u', 1)).toMatchObject({ response_status: 201 });
  });

  test('of what a subscription keeps: a longer id, or longer arguments, are refused', () => {
    const a = connect(open({ name: 20 }));
    a.create('one');
    expect(a.subscribe('x'.repeat(20), 1)).toMatchObject({ response_status: 400 });
    const many = { action: 'subscribe_many', things: Array.from({ length: 10 }, (_, n) => n) };
    expect(a.ask(many)).toMatchObject({ response_status: 400 });
  });

  test('of requests that wait for another one', async () => {
    const streams = { slow: { actions: { slow: () => new Promise((resolve) => setImmediate(resolve)) } } };
    const a = connect(createDcrf({ streams, limits: { waiting: 2 } }));
    for (let n = 0; n < 3; n++) a.say({ action: 'slow' }, 'slow');
    expect(a.code()).toBeNull();
    a.say({ action: 'slow' }, 'slow');
    expect(a.code()).toBe(1008);
    await turn();
    expect(a.texts).toEqual([]);
  });

  test('for a slow reader: it is cut off, and the others hear on', () => {
    const reference = open({ outgoing: 1000 });
    const fast = connect(reference);
    const slow = connect(reference, '/dcrf', () => slow.texts.join('').length);
    const pk = fast.create('one');
    fast.subscribe('s', pk);
    slow.subscribe('s', pk);
    slow.texts.splice(0);
    for (let counter = 0; counter < 50; counter++) fast.say({ action: 'patch', pk, data: { counter } });
    expect(slow.code()).toBe(1006);
    expect(slow.texts.join('').length).toBeLessThan(1300);
    expect(fast.take().filter(({ request_id: id }) => id === 's')).toHaveLength(50);
  });
});

const deep = 100_000;
const nested = `${'['.repeat(deep)}${']'.repeat(deep)}`;
const request = (payload: string): string => `{"stream":"things","payload":${payload}}`;
const hostile: readonly (readonly [string, string])[] = [
  ['lists in lists', nested],
  ['a deep stream', `{"stream":${nested},"payload":{}}`],
  ['a deep payload', request(nested)],
  ['a deep id', request(`{"action":"list","request_id":${nested}}`)],
  ['a deep key', request(`{"action":"retrieve","request_id":"1","pk":${nested}}`)],
  ['deep data', request(`{"action":"create","request_id":"1","data":{"name":${nested}}}`)],
  ['brackets that never close', '['.repeat(deep)],
  ['a text that never ends', `"${'\\'.repeat(deep + 1)}`],
  ['a huge integer', request(`{"action":"create","request_id":"1","data":{"name":"x","counter":${'9'.repeat(deep)}}}`)],
  ['a huge key', request('{"action":"retrieve","request_id":"1","pk":1e308}')],
  ['dangerous members', request('{"action":"create","request_id":"1","data":{"__proto__":{"polluted":1},"name":5}}')],
  ['a dangerous frame', '{"__proto__":{"stream":"things","payload":{"action":"list"}}}'],
  ['a dangerous stream', '{"stream":"__proto__","payload":{"action":"list","request_id":"1"}}'],
  ['a dangerous action', request('{"action":"constructor","request_id":"1"}')],
  ['dangerous arguments', request('{"action":"subscribe_many","request_id":"1","__proto__":{"things":[]}}')],
  ['nothing', ''],
  ['a zero', '\u0000'],
];

describe.each(['documented', 'upstream'] as const)('In profile %s the reference survives', (profile) => {
  test.each(hostile)('%s', async (_name, text) => {
    const reference = openReference('dcrf', { clock: new VirtualClock(), profile });
    const [a, b] = [connect(reference), connect(reference)];
    const pk = b.create('safe');
    b.subscribe('s', pk);
    a.raw(text);
    await turn();
    expect(a.texts.length).toBeLessThan(2);
    expect(a.texts.length === 1 || a.code() !== null).toBe(true);
    a.binary();
    expect(b.ask({ action: 'retrieve', pk })).toMatchObject({ data: { name: 'safe' } });
    b.say({ action: 'patch', pk, data: { counter: 1 } });
    await turn();
    expect(b.take().filter(({ request_id: id }) => id === 's')).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('An end of the server ends all connections, and what comes later is closed at once', () => {
  const reference = createDcrf(fixture);
  const a = connect(reference);
  reference.close();
  expect([a.code(), connect(reference).code()]).toEqual([1001, 1001]);
});
