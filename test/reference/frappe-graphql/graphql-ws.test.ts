import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import { callerOf, connectGraphqlWs, type GraphqlWsClient, graphqlWsPath, logIn, turn } from './client.js';

const events = 'subscription { doc_events { subscription_id name } }';
const saving = (name: string) =>
  `mutation { saveDoc(doctype: "ToDo", doc: ${JSON.stringify(JSON.stringify({ name }))}) { name } }`;

async function open(profile: Profile = 'documented') {
  const clock = new VirtualClock();
  const reference = openReference('frappe-graphql', { clock, profile });
  await reference.ready?.();
  const connect = (options = {}): GraphqlWsClient => {
    const client = connectGraphqlWs(reference, options);
    client.say({ type: 'connection_init' });
    client.texts.length = 0;
    return client;
  };
  return { clock, reference, connect };
}

/** What somebody was told, once everything has happened that needs no time. */
async function told(client: GraphqlWsClient) {
  await turn();
  return client.take();
}

describe('A connection of graphql-ws', () => {
  test('is acknowledged, and kept alive from then on', async () => {
    const { clock, reference } = await open();
    const client = connectGraphqlWs(reference);
    clock.advance(60_000);
    expect(client.take()).toEqual([]);
    client.say({ type: 'connection_init' });
    expect(client.take()).toEqual([{ type: 'connection_ack' }, { type: 'ka' }]);
    clock.advance(30_000);
    expect(client.take()).toEqual([{ type: 'ka' }, { type: 'ka' }, { type: 'ka' }]);
    client.leave();
    clock.advance(30_000);
    expect(client.take()).toEqual([]);
  });

  test.each(['graphql-transport-ws', 'GRAPHQL-WS', 'graphql-wss, other', ''])(
    'is refused for the subprotocol "%s"',
    async (subprotocol) => {
      const { reference } = await open();
      const handshake = { path: graphqlWsPath, headers: { 'sec-websocket-protocol': subprotocol } };
      expect(await reference.admit?.(handshake)).toMatchObject({ status: 400 });
      expect(reference.subprotocol?.(handshake)).toBeNull();
      expect(connectGraphqlWs(reference, { subprotocol }).code()).toBe(1002);
    },
  );

  test('chooses graphql-ws among others', async () => {
    const { reference } = await open();
    const handshake = { path: graphqlWsPath, headers: { 'sec-websocket-protocol': 'other,  graphql-ws' } };
    expect(await reference.admit?.(handshake)).toBeNull();
    expect(reference.subprotocol?.(handshake)).toBe('graphql-ws');
  });

  test('is of nobody that shows a wrong password, or half of a login', async () => {
    const { reference } = await open();
    for (const payload of [{ usr: 'Administrator', pwd: 'no' }, { usr: 'Administrator' }, { usr: 1, pwd: 2 }]) {
      const client = connectGraphqlWs(reference);
      client.say({ type: 'connection_init', payload });
      client.start('1', saving('never'));
      expect(await told(client)).toMatchObject([
        { type: 'connection_error', payload: { message: expect.any(String) } },
      ]);
      expect(client.code()).toBe(1008);
    }
  });

  test('is of the user of its session, unless it says another', async () => {
    const { reference } = await open();
    const { cookie } = await logIn(reference, 'Administrator');
    const logins = 'subscription { user_login { user { name } } }';
    const [byCookie, other] = [connectGraphqlWs(reference, { cookie }), connectGraphqlWs(reference, { cookie })];
    byCookie.say({ type: 'connection_init', payload: {} });
    other.say({ type: 'connection_init', payload: { usr: 'conformance@example.com', pwd: 'conformance' } });
    for (const client of [byCookie, other]) {
      await told(client);
      client.start('1', logins);
    }
    expect(await told(other)).toMatchObject([{ type: 'error', id: '1', payload: { message: 'Not permitted' } }]);
    await logIn(reference, 'conformance@example.com');
    expect(await told(byCookie)).toMatchObject([{ type: 'data', id: '1' }]);
  });

  test('is told what cannot be understood, and lives on', async () => {
    const { connect } = await open();
    const client = connect();
    client.start('running', events);
    for (const text of ['{', '', '[]', '"x"', '1', 'null', '{}', '{"type":5}', '{"type":"nope","id":"7"}'])
      client.send(text);
    client.binary(Buffer.from('{}'));
    client.say({ type: 'start', id: 5, payload: { query: '{ ping }' } });
    client.say({ type: 'connection_init' });
    const types = client.take().map(({ type, id = null }) => [type, id]);
    const unread = ['connection_error', null];
    const error = ['error', null];
    expect(types).toEqual([unread, unread, ...Array(6).fill(error), ['error', '7'], unread, error, unread]);
    client.start('m', saving('one'));
    expect((await told(client)).map(({ id }) => id)).toEqual(['running', 'm', 'm']);
  });

  test('ends when it asks for that, with its operations, and others go on', async () => {
    const { connect } = await open();
    const [a, b] = [connect(), connect()];
    for (const client of [a, b]) client.start('1', events);
    await turn();
    a.say({ type: 'connection_terminate' });
    expect(a.code()).toBe(1000);
    b.start('m', saving('one'));
    expect((await told(b)).map(({ id }) => id)).toEqual(['1', 'm', 'm']);
    expect(await told(a)).toEqual([]);
  });
});

describe('An operation', () => {
  test('before the init is refused', async () => {
    const { reference } = await open();
    const client = connectGraphqlWs(reference);
    client.start('1', saving('never'));
    expect(await told(client)).toMatchObject([{ type: 'error', id: '1' }]);
  });

  test.each(['{', '{ nope }', '', ' ', 5, null])('with the query %j is an error', async (query) => {
    const { connect } = await open();
    const client = connect();
    client.say({ type: 'start', id: '1', payload: { query } });
    expect(await told(client)).toMatchObject([{ type: 'error', id: '1', payload: { message: expect.any(String) } }]);
  });

  test('goes on until it is stopped, even at once, and its id is free then', async () => {
    const { reference, connect } = await open();
    const client = connect();
    client.start('1', events);
    client.say({ type: 'stop', id: '1' });
    expect(await told(client)).toEqual([{ type: 'complete', id: '1' }]);
    client.start('1', events);
    await turn();
    await (await logIn(reference, 'Administrator')).save('ToDo', { name: 'one' });
    const [event] = await told(client);
    expect(event).toMatchObject({ type: 'data', id: '1', payload: { data: { doc_events: { name: 'one' } } } });
    client.say({ type: 'stop', id: 'other' });
    client.say({ type: 'stop' });
    client.say({ type: 'stop', id: '1' });
    expect(await told(client)).toEqual([{ type: 'complete', id: '1' }]);
    expect(await callerOf(reference).graphql('{ ping }')).toMatchObject({ body: { data: { ping: 'pong' } } });
  });

  test('whose id is in use stops the one that has it', async () => {
    const { connect } = await open();
    const client = connect();
    client.start('1', 'subscription { doc_events { name } }');
    client.start('1', 'subscription { doc_events { doctype } }');
    expect(await told(client)).toEqual([{ type: 'complete', id: '1' }]);
    client.start('m', saving('one'));
    const [event, ...others] = await told(client);
    expect(event).toEqual({ type: 'data', id: '1', payload: { data: { doc_events: { doctype: 'ToDo' } } } });
    expect(others.map(({ type }) => type)).toEqual(['data', 'complete']);
  });

  test('is a subscription that is kept alive by its connection, and found no more when that has ended', async () => {
    const { clock, reference, connect } = await open();
    const [client, other] = [connect(), connect()];
    client.start('1', events);
    await turn();
    clock.advance(1_000_000);
    client.texts.length = 0;
    other.start('m', saving('one'));
    const [event] = await told(client);
    const id = String(Object(event?.payload).data.doc_events.subscription_id);
    const caller = await logIn(reference, 'conformance@example.com');
    expect(await caller.keepAlive(id)).toMatchObject({ success: true, subscription_id: id });
    client.leave();
    expect(await caller.keepAlive(id)).toMatchObject({ error: 'SUBSCRIPTION_NOT_FOUND' });
  });

  test('is completed by the server, and by an error in an event', async () => {
    const { connect } = await open();
    const client = connect();
    client.start('1', 'subscription { doc_events { document { ... on ToDo { fails } } } }');
    await turn();
    for (const name of ['one', 'two']) client.start(name, saving(name));
    const messages = (await told(client)).filter(({ id }) => id === '1');
    expect(messages).toMatchObject([
      { type: 'data', payload: { errors: [{ message: 'This field always fails' }] } },
      { type: 'complete' },
    ]);
  });
});

test('Apollo’s server executes before the init, reads binary frames, and tells of invalid queries as data', async () => {
  const { reference } = await open('upstream');
  const client = connectGraphqlWs(reference);
  client.binary(Buffer.from('{"id":"1","type":"start","payload":{"query":"{ ping }"}}'));
  client.start('2', '{ nope }');
  expect(await told(client)).toMatchObject([
    { type: 'data', id: '2', payload: { errors: [{ message: expect.any(String) }] } },
    { type: 'complete', id: '2', payload: null },
    { type: 'data', id: '1', payload: { data: { ping: 'pong' } } },
    { type: 'complete', id: '1', payload: null },
  ]);
});
