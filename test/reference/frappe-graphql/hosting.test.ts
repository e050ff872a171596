import { buildSchema } from 'graphql';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { type Context, createFrappeGraphql, frappeGraphqlMounts } from '../../../src/reference/frappe-graphql/core.js';
import { startHost } from '../../../src/reference/host.js';

const json = { 'content-type': 'application/json' };

test('A schema of one’s own is served over real sockets, in both bindings', async () => {
  const schema = buildSchema(`
    type Query { time: Int! }
    type Tick { time: Int! subscription_id: String! }
    type Subscription { ticks: Tick! }`);
  const { ticks } = schema.getSubscriptionType()?.getFields() ?? {};
  if (ticks === undefined) throw new Error('the schema lacks a field');
  ticks.subscribe = (_source, variables, { server }: Context, info) =>
    server.setupSubscription({ subscription: 'ticks', info, variables });
  let tick = (): void => undefined;
  const mounts = frappeGraphqlMounts((given) => {
    const server = createFrappeGraphql({ ...given, schema, logIn: (usr) => usr });
    tick = () => server.notifyAllConsumers({ subscription: 'ticks', data: { time: 5 } });
    return server;
  });
  const host = await startHost({ mounts });
  onTestFinished(() => host.close());

  const site = host.urls['frappe-graphql/socketio'] ?? '';
  const login = await fetch(`${site}api/method/login?usr=ada&pwd=x`, { method: 'POST' });
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  const body = JSON.stringify({ query: 'subscription { ticks { subscription_id time } }' });
  const answer = await fetch(`${site}api/method/graphql`, { method: 'POST', body, headers: { ...json, cookie } });
  const id: string = JSON.parse(await answer.text()).data.ticks.subscription_id;
  const socket = io(site, { extraHeaders: { cookie } });
  onTestFinished(() => void socket.disconnect());
  const told = new Promise((resolve) => socket.on('ticks', resolve));
  socket.on('connect', () => socket.emit('task_subscribe', [id]));
  let heard = false;
  void told.then(() => {
    heard = true;
  });
  while (!heard) {
    tick();
    await new Promise(setImmediate);
  }
  const data = { ticks: { subscription_id: id, time: 5 } };
  expect(await told).toEqual({ type: 'GQL_DATA', id, payload: { data } });
  expect(host.urls['frappe-graphql/graphql-ws']).toMatch(/^ws:.*\/graphql-ws$/);
});
