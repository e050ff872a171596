import { createRequire } from 'node:module';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { JsonObject } from '../../../src/base/json.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { inbox } from './inbox.js';
import { type Served, serve } from './served.js';

/** Version 0.11 of npm, as it is: a CommonJS module. */
const { SubscriptionClient } = createRequire(import.meta.url)(
  'subscriptions-transport-ws',
) as typeof import('subscriptions-transport-ws');

type Options = NonNullable<ConstructorParameters<typeof SubscriptionClient>[1]>;
type Client = InstanceType<typeof SubscriptionClient>;

function connect({ graphqlWs }: Served, options: Options = {}, headers: Readonly<Record<string, string>> = {}): Client {
  class WithHeaders extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers });
    }
  }
  const client = new SubscriptionClient(graphqlWs, { minTimeout: 1000, ...options }, WithHeaders);
  onTestFinished(() => client.close());
  return client;
}

/** What came of an operation. */
type Outcome = { readonly next: unknown } | { readonly failed: unknown } | 'complete';

/** Runs an operation, and keeps what comes of it. */
function request(
  client: Client,
  query: string,
  more: { readonly variables?: JsonObject; readonly operationName?: string } = {},
) {
  const came = inbox<Outcome>();
  const { unsubscribe } = client.request({ query, ...more }).subscribe({
    next: (result) => came.put({ next: result }),
    error: (error) => came.put({ failed: error }),
    complete: () => came.put('complete'),
  });
  return { next: came.next, kept: came.kept, unsubscribe };
}

const saving = (name: string): string =>
  `mutation { saveDoc(doctype: "ToDo", doc: ${JSON.stringify(JSON.stringify({ name }))}) { name } }`;

/** Makes a document, and waits until that is answered. */
async function save(client: Client, name: string): Promise<void> {
  const mutation = request(client, saving(name));
  expect(await mutation.next()).toEqual({ next: { data: { saveDoc: { name } } } });
  expect(await mutation.next()).toBe('complete');
}

const named = (name: string) => ({ next: { data: { doc_events: { name } } } });

describe.each(['documented', 'upstream'] as const)(
  'The client of Apollo at the reference in profile %s',
  (profile: Profile) => {
    test('executes queries and mutations, with variables and by the name of an operation', async () => {
      const client = connect(await serve(profile));
      const query = request(client, 'query A { ping } query B { pong: ping }', { operationName: 'B' });
      expect([await query.next(), await query.next()]).toEqual([{ next: { data: { pong: 'pong' } } }, 'complete']);
      await save(client, 'one');
    });

    test('subscribes with a selection, hears in order, and no more when it has stopped', async () => {
      const served = await serve(profile);
      const [client, other] = [connect(served), connect(served)];
      const query =
        'subscription S($of: [String!]) { doc_events(doctypes: $of) { ...Named } } fragment Named on DocEvent { name }';
      const todos = request(client, query, { variables: { of: ['ToDo'] } });
      const users = request(client, query, { variables: { of: ['User'] } });
      await request(client, '{ ping }').next();
      for (const name of ['one', 'two', 'three']) await save(other, name);
      for (const name of ['one', 'two', 'three']) expect(await todos.next()).toEqual(named(name));
      todos.unsubscribe();
      await request(client, '{ ping }').next();
      const witness = request(client, 'subscription { doc_events { name } }');
      await request(client, '{ ping }').next();
      await save(other, 'four');
      expect(await witness.next()).toEqual(named('four'));
      expect([...todos.kept, ...users.kept]).toEqual([]);
    });

    test('is told what is wrong with a query', async () => {
      const client = connect(await serve(profile));
      const invalid = request(client, '{ nope }');
      const message = expect.stringContaining('nope');
      const failed = profile === 'documented' ? { failed: { message } } : { next: { errors: [{ message }] } };
      expect(await invalid.next()).toMatchObject(failed);
      expect(await request(client, '{').next()).toMatchObject({
        failed: { message: expect.stringContaining('Syntax') },
      });
    });

    test('hears of an error in an event', async () => {
      const served = await serve(profile);
      const [client, other] = [connect(served), connect(served)];
      const failing = request(client, 'subscription { doc_events { name document { ... on ToDo { fails } } } }');
      await request(client, '{ ping }').next();
      await save(other, 'one');
      const errors = [{ message: 'This field always fails', path: ['doc_events', 'document', 'fails'] }];
      expect(await failing.next()).toMatchObject({
        next: { errors, data: { doc_events: { document: { fails: null } } } },
      });
      if (profile === 'documented') expect(await failing.next()).toBe('complete');
    });

    test('is who it says that it is, by its payload or by the cookie of its session', async () => {
      const served = await serve(profile);
      const query = 'subscription { user_login { user { name } } }';
      const connectionParams = { usr: 'Administrator', pwd: 'admin' };
      const { cookie } = await served.logIn('Administrator');
      const byPayload = request(connect(served, { connectionParams }), query);
      const byCookie = request(connect(served, {}, { cookie: cookie ?? '' }), query);
      const nobody = request(connect(served), query);
      const refused = { message: 'Not permitted' };
      const failed = profile === 'documented' ? { failed: refused } : { next: { errors: [refused] } };
      expect(await nobody.next()).toMatchObject(failed);
      let heard = 0;
      const login = { next: { data: { user_login: { user: { name: 'conformance@example.com' } } } } };
      for (const one of [byPayload, byCookie])
        void one.next().then((told) => {
          expect(told).toEqual(login);
          heard++;
        });
      while (heard < 2) await served.logIn('conformance@example.com');
    });

    test('is told that its password is wrong, and nothing is executed', async () => {
      const served = await serve(profile);
      const told = inbox<unknown>();
      const client = connect(served, {
        connectionParams: { usr: 'Administrator', pwd: 'wrong' },
        connectionCallback: (error) => told.put(error),
      });
      const query = request(client, '{ ping }');
      expect(await told.next()).toMatchObject({ message: 'Invalid login credentials' });
      expect(query.kept).toEqual([]);
    });

    test('is kept alive by the server, and subscribes again after its connection has ended', async () => {
      const served = await serve(profile);
      const client = connect(served, { reconnect: true, timeout: 30_000 });
      const beats = inbox<unknown>();
      client.on('connected', beats.put);
      client.on('reconnected', beats.put);
      const events = request(client, 'subscription { doc_events { name } }');
      await beats.next();
      client.close(false, false);
      await beats.next();
      await request(client, '{ ping }').next();
      await save(connect(served), 'after');
      expect(await events.next()).toEqual(named('after'));
    });

    test('closes in order, and takes its operations along', async () => {
      const served = await serve(profile);
      const [client, other] = [connect(served), connect(served)];
      const closed = new Promise((resolve) => client.onDisconnected(() => resolve('closed')));
      request(client, 'subscription { doc_events { name } }');
      await request(client, '{ ping }').next();
      client.close();
      expect(await closed).toBe('closed');
      await save(other, 'one');
    });
  },
);
