import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import {
  type Context,
  createFrappeGraphql,
  type FrappeGraphqlOptions,
  Refusal,
} from '../../../src/reference/frappe-graphql/core.js';
import { type Caller, callerOf, connectGraphqlWs, connectSocket, turn } from './client.js';

const typeDefs = `
  interface Animal { name: String }
  type Dog implements Animal { name: String barks: Boolean }
  type Cat implements Animal { name: String lives: Int }
  type Birth { animal: Animal! weight: Float subscription_id: String! }
  type Query { animals: [Animal!]! }
  type Mutation { bear(doctype: String!, name: String!): Animal }
  type Subscription { births(of: [String!]): Birth! secrets: Birth! }`;

/** A server of animals: a schema, and a server of one's own. */
async function zoo(options: Partial<FrappeGraphqlOptions> = {}) {
  const schema = buildSchema(typeDefs);
  const { births, secrets } = schema.getSubscriptionType()?.getFields() ?? {};
  const { bear } = schema.getMutationType()?.getFields() ?? {};
  if (births === undefined || secrets === undefined || bear === undefined) throw new Error('the schema lacks fields');
  births.subscribe = async (_source, variables, { server }: Context, info) =>
    server.setupSubscription({ subscription: 'births', info, variables, completeOnError: false });
  secrets.subscribe = (_source, _variables, { user }: Context) => {
    throw new Refusal(`No secrets for ${user}`, 418);
  };
  bear.resolve = (_source, animal, { server, afterCommit }: Context) => {
    afterCommit(() => {
      for (const { subscriptionId, variables } of server.getConsumers('births'))
        if (!Array.isArray(variables.of) || variables.of.includes(animal.doctype))
          server.notifyConsumer({ subscription: 'births', subscriptionId, data: { animal, weight: 1.5 } });
    });
    return animal;
  };
  const server = createFrappeGraphql({ schema, logIn: (usr, pwd) => (pwd === 'secret' ? usr : null), ...options });
  await server.ready?.();
  const { headers } = await callerOf(server).call('login', { usr: 'keeper', pwd: 'secret' });
  const caller = callerOf(server, (headers['set-cookie'] ?? '').split(';')[0]);
  const socket = await connectSocket(server, caller);
  const join = async (query: string, by: Caller = caller): Promise<string> => {
    const id = await by.subscribe(query);
    socket.join(id);
    await turn();
    return id;
  };
  return { server, caller, socket, join };
}

const bear = (doctype: string, name: string) => `mutation { bear(doctype: "${doctype}", name: "${name}") { name } }`;
const query = 'subscription { births { subscription_id animal { __typename name ... on Cat { lives } } } }';

test('Any schema is served: its resolvers set subscriptions up, and tell them', async () => {
  const { caller, socket, join } = await zoo();
  const all = await join(query);
  await join('subscription { births(of: ["Dog"]) { subscription_id weight } }');
  const { body } = await caller.graphql(bear('Cat', 'Tom'));
  expect(body).toEqual({ data: { bear: { name: 'Tom' } } });
  const animal = { __typename: 'Cat', name: 'Tom', lives: null };
  const payload = { data: { births: { subscription_id: all, animal } } };
  expect(socket.take()).toEqual([['births', { type: 'GQL_DATA', id: all, payload }]]);
});

test('Subscriptions are told alone, some of them, or all, and know who they are of', async () => {
  const { server, caller, socket, join } = await zoo();
  const ids = [await join(query), await join(query), await join(query)];
  const [first = '', second = ''] = ids;
  const data = { animal: { doctype: 'Dog', name: 'Rex' } };
  const told = async () => {
    await turn();
    return socket.take().map(([, { id }]) => id);
  };
  const subscription = 'births';
  server.notifyConsumer({ subscription, subscriptionId: second, data });
  expect(await told()).toEqual([second]);
  server.notifyConsumers({ subscription, subscriptionIds: [first, second, 'nope'], data });
  expect(await told()).toEqual([first, second]);
  server.notifyAllConsumers({ subscription, data });
  expect(await told()).toEqual(ids);
  server.notifyAllConsumers({ subscription: 'secrets', data });
  server.notifyConsumer({ subscription: 'secrets', subscriptionId: first, data });
  expect(await told()).toEqual([]);
  expect(server.getConsumers(subscription)).toMatchObject(
    ids.map((subscriptionId) => ({ subscriptionId, user: 'keeper', variables: {} })),
  );
  expect(await caller.keepAlive(first, 'births')).toEqual({});
});

test('Subscriptions are completed with some data or none, once', async () => {
  const { server, socket, join } = await zoo();
  const [first, second] = [await join(query), await join(query)];
  const subscription = 'births';
  expect(server.completeSubscription({ subscription, subscriptionId: first, data: { reason: 'closed' } })).toBe(true);
  expect(server.completeSubscription({ subscription, subscriptionId: second })).toBe(true);
  expect(server.completeSubscription({ subscription, subscriptionId: second })).toBe(false);
  await turn();
  expect(socket.take()).toEqual([
    ['births', { type: 'GQL_COMPLETE', id: first, payload: { reason: 'closed' } }],
    ['births', { type: 'GQL_COMPLETE', id: second }],
  ]);
  expect(server.getConsumers(subscription)).toEqual([]);
});

test('An error in an event completes no subscription whose resolver has said so', async () => {
  const { server, socket, join } = await zoo();
  const id = await join(query);
  for (const _ of [1, 2]) server.notifyAllConsumers({ subscription: 'births', data: {} });
  await turn();
  const failed = [
    'births',
    { id, type: 'GQL_DATA', payload: { data: null, errors: [{ path: ['births', 'animal'] }] } },
  ];
  expect(socket.take()).toMatchObject([failed, failed]);
});

test('What takes its time to be resolved is told in its order', async () => {
  const { server, socket, join } = await zoo();
  await join('subscription { births { subscription_id weight } }');
  const slow = new Promise<number>((resolve) => setImmediate(() => resolve(1)));
  for (const weight of [() => slow, () => 2, () => Promise.resolve(3), () => 4])
    server.notifyAllConsumers({ subscription: 'births', data: { weight } as never });
  await turn();
  await turn();
  expect(socket.take().map(([, { payload }]) => Object(payload).data.births.weight)).toEqual([1, 2, 3, 4]);
});

test('A resolver may refuse, with words and a status, or forget to set up', async () => {
  const { caller } = await zoo();
  expect(await caller.graphql('subscription { secrets { subscription_id } }')).toMatchObject({
    status: 418,
    body: { errors: [{ message: 'No secrets for keeper', path: ['secrets'] }] },
  });
  const { server } = await zoo({ schema: buildSchema(typeDefs) });
  const { body } = await callerOf(server).graphql('subscription { births { subscription_id } }');
  expect(body).toMatchObject({ errors: [{ message: expect.any(String) }] });
});

test('Who logs in may take his time, and what a client of graphql-ws says meanwhile waits', async () => {
  const logins: string[] = [];
  const { server } = await zoo({
    logIn: async (usr, pwd) => (pwd === 'secret' ? usr : null),
    onLogin: (user) => void logins.push(user),
  });
  const client = connectGraphqlWs(server);
  client.say({ type: 'connection_init', payload: { usr: 'keeper', pwd: 'secret' } });
  client.start('1', 'subscription { secrets { weight } }');
  expect(client.texts).toEqual([]);
  await turn();
  expect(client.take()).toMatchObject([
    { type: 'connection_ack' },
    { type: 'ka' },
    { type: 'error', id: '1', payload: { message: 'No secrets for keeper' } },
  ]);
  expect(logins).toEqual(['keeper']);
});

test('Only a subscription that somebody asks for can be set up, and once', async () => {
  const { server, join } = await zoo();
  const schema = buildSchema(typeDefs);
  const info = { operation: {}, fieldName: 'births', schema } as never;
  expect(() => server.setupSubscription({ subscription: 'births', info })).toThrow(TypeError);
  expect(await join(query)).toMatch(/^[0-9a-f-]{36}$/);
});
