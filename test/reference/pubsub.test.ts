import { beforeEach, describe, expect, test } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import type { Endpoint } from '../../src/reference/endpoint.js';
import { openReference } from '../../src/reference/open.js';
import { type Client, connect, pass } from './client.js';

const clock = new VirtualClock();
let reference: Endpoint;
let a: Client;
let b: Client;
let c: Client;

beforeEach(() => {
  reference = openReference('aio-rpc', { clock });
  [a, b, c] = [connect(reference), connect(reference), connect(reference)];
});

const names = (client: Client) => client.events().map((event) => event.event);

describe('An event', () => {
  test('reaches every subscriber of its channel once, its publisher too, and nobody else', async () => {
    for (const client of [a, b]) client.say('subscribe', { channel: 'news' });
    c.say('subscribe', { channel: 'new' });
    a.say('publish', { channel: 'news', event: 'e', data: { n: 1 } });
    await pass(clock);
    for (const client of [a, b]) expect(client.events()).toEqual([{ channel: 'news', event: 'e', data: { n: 1 } }]);
    expect(c.events()).toEqual([]);
  });

  test('comes after the response of its publisher', async () => {
    a.say('subscribe', { channel: 'news' });
    const id = a.say('publish', { channel: 'news', event: 'e', data: 'x' });
    await pass(clock);
    expect(a.texts.slice(1).map((text) => 'channel' in JSON.parse(text))).toEqual([false, true]);
    expect(a.texts[1]).toContain(id);
  });

  test('comes once to a connection whose subscriptions match it twice, or were made twice', async () => {
    for (const event of [undefined, undefined, 'e']) a.say('subscribe', { channel: 'news', ...(event && { event }) });
    b.say('publish', { channel: 'news', event: 'e', data: 'x' });
    await pass(clock);
    expect(a.events()).toHaveLength(1);
  });

  test('comes to a subscription that names it, and not to one that names another', async () => {
    a.say('subscribe', { channel: 'news', event: 'e' });
    b.say('subscribe', { channel: 'news', event: 'E' });
    c.say('subscribe', { channel: 'news' });
    for (const event of ['e', 'ee', 'E', '*']) a.say('publish', { channel: 'news', event, data: 'x' });
    a.say('publish', { channel: 'news', data: 'x' });
    await pass(clock);
    expect(names(a)).toEqual(['e']);
    expect(names(b)).toEqual(['E']);
    expect(names(c)).toEqual(['e', 'ee', 'E', '*', '']);
  });

  test.each(['', 'x', {}, [], [1], null, 0, false, 1.5])('carries its data as it was published: %j', async (data) => {
    a.say('subscribe', { channel: 'news' });
    expect(b.ask('publish', { channel: 'news', data })).toHaveProperty('response');
    await pass(clock);
    expect(a.events()).toEqual([{ channel: 'news', event: '', data }]);
  });

  test('may be called, and come from a channel, as what objects inherit', async () => {
    for (const name of ['__proto__', 'constructor', 'hasownproperty']) {
      expect(a.ask('subscribe', { channel: name, event: name })).toHaveProperty('response');
      b.say('publish', { channel: name, event: name, data: name });
    }
    await pass(clock);
    expect(names(a)).toEqual(['__proto__', 'constructor', 'hasownproperty']);
    const info = a.ask('server_info');
    expect(JSON.stringify(info)).toContain('"__proto__":{"__proto__":1}');
  });
});

describe('A request to publish or to subscribe', () => {
  test.each([
    ['publish', { data: 'x' }],
    ['publish', { channel: 'c' }],
    ['publish', { channel: 5, data: 'x' }],
    ['publish', { channel: 'c', event: 5, data: 'x' }],
    ['subscribe', {}],
    ['subscribe', { channel: null }],
    ['subscribe', { channel: 'c', event: ['e'] }],
    ['unsubscribe', {}],
    ['unsubscribe', { channel: 'nowhere' }],
  ])('is refused where a field is missing or wrong: %s %j', (method, payload) => {
    expect(a.ask(method, payload)).toHaveProperty('error.message');
  });

  test('is refused where the backend refuses the channel, and nothing comes of it', async () => {
    b.say('subscribe', { channel: 'refused' });
    expect(a.ask('subscribe', { channel: 'Refused' })).toHaveProperty('error');
    expect(a.ask('publish', { channel: 'Refused', data: 'x' })).toHaveProperty('error');
    b.say('publish', { channel: 'refused', data: 'x' });
    await pass(clock);
    expect(a.events()).toEqual([]);
    expect(b.events()).toHaveLength(1);
  });
});

describe('A subscription', () => {
  const subscribed = (client: Client, method: string, channel: string, event?: string) =>
    client.ask(method, event === undefined ? { channel } : { channel, event }).response;

  test('is told with the connection’s others', () => {
    expect(subscribed(a, 'subscribe', 'c')).toEqual({
      subscribed: { c: ['*'] },
    });
    expect(subscribed(a, 'subscribe', 'c', 'e')).toEqual({
      subscribed: { c: ['*', 'e'] },
    });
    expect(subscribed(b, 'subscribe', 'd')).toEqual({
      subscribed: { d: ['*'] },
    });
    expect(subscribed(a, 'unsubscribe', 'c')).toEqual({
      subscribed: { c: ['e'] },
    });
    expect(subscribed(a, 'unsubscribe', 'c', 'e')).toEqual({ subscribed: {} });
  });

  test('ends for its own connection and its own event only', async () => {
    for (const client of [a, b]) for (const event of ['x', 'y']) client.say('subscribe', { channel: 'c', event });
    a.say('unsubscribe', { channel: 'c', event: 'x' });
    for (const event of ['x', 'y']) c.say('publish', { channel: 'c', event, data: '' });
    await pass(clock);
    expect(names(a)).toEqual(['y']);
    expect(names(b)).toEqual(['x', 'y']);
  });

  test('lives again when it is made again', async () => {
    for (const method of ['subscribe', 'unsubscribe', 'subscribe']) a.say(method, { channel: 'c' });
    a.say('publish', { channel: 'c', data: '' });
    await pass(clock);
    expect(a.events()).toHaveLength(1);
  });

  test('ends with its connection, and with no other', async () => {
    for (const client of [a, b]) client.say('subscribe', { channel: 'c' });
    a.leave();
    expect(c.ask('server_info').response).toEqual({
      connections: 2,
      channels: { c: { '*': 1 } },
    });
    c.say('publish', { channel: 'c', data: '' });
    await pass(clock);
    expect([a.events().length, b.events().length]).toEqual([0, 1]);
  });
});

describe('A delivery that fails', () => {
  test.each(['error', 'runtime_error'])('closes whom it reaches, and nobody else: %s', async (data) => {
    for (const client of [a, b]) client.say('subscribe', { channel: 'c', event: 'bad' });
    c.say('subscribe', { channel: 'c', event: 'good' });
    c.say('publish', { channel: 'c', event: 'bad', data });
    await pass(clock);
    expect([a.code(), b.code(), c.code()]).toEqual([1011, 1011, null]);
    expect(c.ask('info').response).toEqual({
      connections: 1,
      channels: { c: { good: 1 } },
    });
  });

  test('needs exactly the word', async () => {
    a.say('subscribe', { channel: 'c' });
    for (const data of ['Error', { error: 'error' }, ['error']]) b.say('publish', { channel: 'c', data });
    await pass(clock);
    expect(a.events()).toHaveLength(3);
  });
});
