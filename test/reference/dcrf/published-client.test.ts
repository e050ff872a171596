import { createRequire } from 'node:module';
import type { DCRFClient } from 'dcrf-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { ActionError, dcrfMount } from '../../../src/reference/dcrf/core.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { startHost } from '../../../src/reference/host.js';

/**
 * Version 0.3.0, the one on npm: a CommonJS module with a default export. Of what its document shows now it has no
 * `subscribeAction`, `unsubscribeAction` and `includeCreateEvents` yet, and it cancels without telling the server.
 */
const { default: dcrf } = createRequire(import.meta.url)('dcrf-client') as typeof import('dcrf-client');

type Options = NonNullable<Parameters<typeof dcrf.connect>[1]>;
type Told = readonly [object: Readonly<Record<string, unknown>>, action: string];

/** The people of the client's document, and a stream that has nothing but an action. */
const people = dcrfMount({
  models: {
    person: {
      required: ['name'],
      properties: { name: { type: 'string', minLength: 1 }, address: { type: 'string', default: '' } },
    },
  },
  streams: {
    people: { model: 'person', subscriptions: { subscribe_all: { unsubscribe: 'unsubscribe_all' } } },
    people_by_id: { model: 'person', pkField: 'id' },
    mystream: {
      actions: {
        greet: async ({ key = null, token = null }, { requestId }) => ({ key, token, requestId }),
        refuse() {
          throw new ActionError(418, 'I am a teapot');
        },
      },
    },
  },
  objects: {},
});

const quick = { WebSocket, minReconnectionDelay: 5, maxReconnectionDelay: 20, minUptime: 1 };

/** Serves people until the test is over. */
async function serve(profile: Profile): Promise<string> {
  const host = await startHost({ mounts: [people], profile });
  onTestFinished(() => host.close());
  return host.urls.dcrf ?? '';
}

/** The client of npm, as it is. */
function create(url: string, options: Options = {}): DCRFClient {
  const client = dcrf.createClient(url, { websocket: quick, ...options });
  onTestFinished(() => client.close());
  return client;
}

function connect(url: string, options: Options = {}): DCRFClient {
  const client = create(url, options);
  client.initialize();
  return client;
}

/** A callback, and what it is told one after the other. */
function inbox() {
  const told: Told[] = [];
  const waiting: ((one: Told) => void)[] = [];
  return {
    callback(object: Told[0], action: string) {
      const next = waiting.shift();
      if (next === undefined) told.push([object, action]);
      else next([object, action]);
    },
    next: () =>
      new Promise<Told>((resolve) => {
        const one = told.shift();
        if (one === undefined) waiting.push(resolve);
        else resolve(one);
      }),
    told,
  };
}

describe.each(['documented', 'upstream'] as const)('The client of npm at the reference in profile %s', (profile) => {
  test('creates, retrieves, lists, updates, patches and deletes', async () => {
    const client = connect(await serve(profile));
    expect(await client.create('people', { name: 'Alex' })).toEqual({ pk: 1, name: 'Alex', address: '' });
    expect(await client.retrieve('people', 1)).toEqual({ pk: 1, name: 'Alex', address: '' });
    expect(await client.list('people')).toEqual([{ pk: 1, name: 'Alex', address: '' }]);
    const johannes = { name: 'Johannes', address: '123 Easy St' };
    expect(await client.update('people', 1, johannes)).toEqual({ pk: 1, ...johannes });
    expect(await client.patch('people', 1, { name: 'Jefe' })).toEqual({ pk: 1, ...johannes, name: 'Jefe' });
    expect(await client.delete('people', 1)).toBeNull();
    await expect(client.retrieve('people', 1)).rejects.toMatchObject({ action: 'retrieve', response_status: 404 });
    await expect(client.create('people', {})).rejects.toMatchObject({ response_status: 400 });
  });

  test('makes a generic request, which an action answers or refuses', async () => {
    const client = connect(await serve(profile));
    const asked = client.request('mystream', { action: 'greet', key: 'value' }, 'mine');
    expect(await asked).toEqual({ key: 'value', token: null, requestId: 'mine' });
    const refused = client.request('mystream', { action: 'refuse' });
    await expect(refused).rejects.toMatchObject({ response_status: 418, errors: ['I am a teapot'] });
    const without = client.request('mystream', { key: 'value' }, 'none');
    await expect(without).rejects.toMatchObject({ action: null, request_id: 'none' });
  });

  test('is told of the updates and the deletion of an object that it subscribed to, until it cancels', async () => {
    const url = await serve(profile);
    const [client, other] = [connect(url), connect(url)];
    await other.create('people', { name: 'one' });
    await other.create('people', { name: 'two' });
    const [first, second] = [inbox(), inbox()];
    const subscription = client.subscribe('people', 1, first.callback);
    await subscription;
    await client.subscribe('people', 2, second.callback);
    await other.patch('people', 1, { name: 'uno' });
    expect(await first.next()).toEqual([{ pk: 1, name: 'uno', address: '' }, 'update']);
    expect(subscription.cancel()).toBe(true);
    await other.patch('people', 1, { name: 'eins' });
    await other.update('people', 2, { name: 'zwei' });
    await other.delete('people', 2);
    expect(await second.next()).toEqual([{ pk: 2, name: 'zwei', address: '' }, 'update']);
    expect(await second.next()).toEqual([{ pk: 2 }, 'delete']);
    expect(first.told).toEqual([]);
  });

  test('finds the primary key under its pkField, in events of deletions where it is to see to that', async () => {
    const url = await serve(profile);
    const client = connect(url, { pkField: 'id' });
    const plain = connect(url, { pkField: 'id', ensurePkFieldInDeleteEvents: false });
    expect(await client.create('people_by_id', { name: 'one' })).toEqual({ id: 1, name: 'one', address: '' });
    const [renamed, kept] = [inbox(), inbox()];
    await client.subscribe('people_by_id', 1, renamed.callback);
    await plain.subscribe('people_by_id', 1, kept.callback);
    await client.patch('people_by_id', 1, { name: 'uno' });
    expect(await renamed.next()).toEqual([{ id: 1, name: 'uno', address: '' }, 'update']);
    expect(await kept.next()).toEqual([{ id: 1, name: 'uno', address: '' }, 'update']);
    await client.delete('people_by_id', 1);
    expect(await renamed.next()).toEqual([{ id: 1 }, 'delete']);
    expect(await kept.next()).toEqual([{ pk: 1 }, 'delete']);
  });

  test('subscribes again when the server has dropped the connection, and goes on', async () => {
    const url = await serve(profile);
    const [client, other] = [connect(url), connect(url)];
    await other.create('people', { name: 'one' });
    const heard = inbox();
    await client.subscribe('people', 1, heard.callback, 'again');
    const dropped = new Promise((resolve) => client.transport.on('reconnect', resolve));
    const resubscribed = new Promise((resolve) =>
      client.dispatcher.once({ payload: { action: 'subscribe_instance', request_id: 'again' } }, resolve),
    );
    client.transport.send('no json');
    await dropped;
    expect(await resubscribed).toMatchObject({ payload: { response_status: 201 } });
    expect(await client.retrieve('people', 1)).toMatchObject({ name: 'one' });
    await other.patch('people', 1, { name: 'uno' });
    expect(await heard.next()).toEqual([{ pk: 1, name: 'uno', address: '' }, 'update']);
  });

  test('queues what is asked before it is connected', async () => {
    const client = create(await serve(profile));
    const asked = [client.create('people', { name: 'Alex' }), client.retrieve('people', 1), client.list('people')];
    client.initialize();
    const alex = { pk: 1, name: 'Alex', address: '' };
    expect(await Promise.all(asked)).toEqual([alex, alex, [alex]]);
  });

  test('hears of new objects by an action of its own, with hooks that say what is sent and matched', async () => {
    const url = await serve(profile);
    const other = connect(url);
    const client = connect(url, {
      buildSubscribePayload: (_pk, requestId) => ({ action: 'subscribe_all', request_id: requestId }),
      buildSubscribeUpdateSelector: (stream, _pk, requestId) => ({
        stream,
        payload: { action: 'update', request_id: requestId },
      }),
      buildSubscribeDeleteSelector: (stream, _pk, requestId) => ({
        stream,
        payload: { action: 'delete', request_id: requestId },
      }),
    });
    const heard = inbox();
    const created = new Promise((resolve) =>
      client.dispatcher.once({ stream: 'people', payload: { action: 'create', request_id: 'all' } }, resolve),
    );
    await client.subscribe('people', 0, heard.callback, 'all');
    await other.create('people', { name: 'Alex' });
    await other.patch('people', 1, { name: 'Jefe' });
    await other.delete('people', 1);
    expect(await created).toMatchObject({ payload: { data: { pk: 1, name: 'Alex' } } });
    expect(await heard.next()).toEqual([{ pk: 1, name: 'Jefe', address: '' }, 'update']);
    expect(await heard.next()).toEqual([{ pk: 1 }, 'delete']);
    await client.request('people', { action: 'unsubscribe_all' }, 'all');
    await other.create('people', { name: 'Johannes' });
    await client.list('people');
    expect(heard.told).toEqual([]);
  });

  test('adds members to payloads and messages, and replaces them', async () => {
    const url = await serve(profile);
    const adding = connect(url, {
      preprocessPayload(_stream, payload) {
        Object.assign(payload, { token: '123' });
        return null;
      },
      preprocessMessage(message) {
        Object.assign(message, { token: 'abc' });
        return undefined;
      },
    });
    expect(await adding.request('mystream', { action: 'greet' }, 'a')).toMatchObject({ token: '123' });
    const replacing = connect(url, {
      preprocessPayload: (_stream, _payload, id) => ({
        action: 'greet',
        key: 'this is my new payload',
        request_id: id,
      }),
      preprocessMessage: (message) => ({ ...message, stream: 'mystream' }),
      buildMultiplexedMessage: (stream, payload) => ({ stream, payload, built: true }),
      buildRequestResponseSelector: (_stream, requestId) => ({
        stream: 'mystream',
        payload: { request_id: requestId },
      }),
    });
    expect(await replacing.list('creek')).toMatchObject({ key: 'this is my new payload' });
  });
});
