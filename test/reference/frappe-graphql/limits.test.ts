import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { GivenLimits } from '../../../src/reference/limits.js';
import { openReference } from '../../../src/reference/open.js';
import { anything, callerOf, connectGraphqlWs, connectSocket, logIn, postTo, turn } from './client.js';
import { serve } from './served.js';

async function open(limits: GivenLimits = {}) {
  const reference = openReference('frappe-graphql', { clock: new VirtualClock(), limits });
  await reference.ready?.();
  return { reference, caller: await logIn(reference, 'Administrator') };
}

const subscribed = (body: object) =>
  expect(body).toMatchObject({ data: { doc_events: { subscription_id: expect.any(String) } } });

describe('The reference holds no more than it may', () => {
  test.each([
    ['of all subscriptions', { subscriptions: 2 }],
    ['of a user’s subscriptions', { subscriptionsOfUser: 2 }],
    ['of what subscriptions keep', { selections: anything.length * 2 + 10 }],
  ])('%s: one too many is refused, and may be made when another has ended', async (_name, limits) => {
    const { reference, caller } = await open(limits);
    const [first] = [await caller.subscribe(), await caller.subscribe()];
    expect(await caller.graphql(anything)).toMatchObject({ status: 429, body: { errors: [{}] } });
    const done = JSON.stringify({ subscription: 'doc_events', subscription_id: first });
    await postTo(reference)('/frappe-graphql/control/complete', done, { 'content-type': 'application/json' });
    subscribed((await caller.graphql(anything)).body);
  });

  test('of logins: the oldest one is forgotten', async () => {
    const { reference, caller } = await open({ sessions: 2 });
    for (const _ of [1, 2]) await logIn(reference, 'conformance@example.com');
    expect(await caller.call('frappe.auth.get_logged_user')).toMatchObject({ status: 401 });
  });

  test('of the rooms of a socket: what is beyond them is not joined', async () => {
    const { reference, caller } = await open({ subscriptionsEach: 2 });
    const socket = await connectSocket(reference, caller);
    const ids = [await caller.subscribe(), await caller.subscribe(), await caller.subscribe()];
    for (const id of ids) socket.join(id);
    await turn();
    await caller.save('ToDo', { name: 'one' });
    await turn();
    expect(socket.take().map(([, { id }]) => id)).toEqual(ids.slice(0, 2));
  });

  test('of the operations of a connection: one too many is refused, and may run when another has ended', async () => {
    const { reference } = await open({ subscriptionsEach: 2 });
    const client = connectGraphqlWs(reference);
    client.say({ type: 'connection_init' });
    for (const id of ['1', '2', '3']) client.start(id, anything);
    await turn();
    expect(client.take().slice(2)).toMatchObject([{ type: 'error', id: '3' }]);
    client.say({ type: 'stop', id: '1' });
    client.start('3', '{ ping }');
    await turn();
    expect(client.take().map(({ type }) => type)).toEqual(['complete', 'data', 'complete']);
  });

  test('of connections: one too many is closed at once, and has a place when another has gone', async () => {
    const { reference, caller } = await open({ connections: 1 });
    const [first, second] = [connectGraphqlWs(reference), connectGraphqlWs(reference)];
    expect([first.code(), second.code()]).toEqual([null, 1013]);
    first.leave();
    expect(connectGraphqlWs(reference).code()).toBeNull();
    const socket = await connectSocket(reference, caller);
    const other = await connectSocket(reference, caller);
    await turn();
    expect([socket.code(), other.code()]).toEqual([null, 1008]);
  });

  test('of a frame: a longer one ends its connection', async () => {
    const { reference, caller } = await open({ frame: 500 });
    const [client, socket] = [connectGraphqlWs(reference), await connectSocket(reference, caller)];
    for (const connection of [client, socket]) connection.send(`42["${'x'.repeat(500)}"]`);
    expect([client.code(), socket.code()]).toEqual([1009, 1009]);
  });

  test('of what is said while a login is looked at', async () => {
    const { reference } = await open({ early: 2 });
    const client = connectGraphqlWs(reference);
    client.say({ type: 'connection_init', payload: { usr: 'Administrator', pwd: 'admin' } });
    for (const id of ['1', '2', '3']) client.start(id, '{ ping }');
    await turn();
    expect([client.code(), client.texts]).toEqual([1008, []]);
  });

  test.each([
    ['a long query', `{ ping ${'#'.repeat(70_000)} \n }`],
    ['a deep query', `${'{ a '.repeat(5000)}${'}'.repeat(5000)}`],
    ['many words', `{ ${'ping '.repeat(5000)} }`],
    ['a deep list', `{ ping(x: ${'['.repeat(5000)}${']'.repeat(5000)}) }`],
  ])('of a query: %s is refused', async (_name, query) => {
    const { caller } = await open();
    expect(await caller.graphql(query)).toMatchObject({ status: 400, body: { errors: [{}] } });
  });

  test('of documents, and of their data', async () => {
    const { caller } = await open({ documents: 3, data: 400 });
    await caller.save('ToDo', { name: 'one', description: 'x' });
    const save = (doc: object) =>
      caller.graphql(`mutation { saveDoc(doctype: "ToDo", doc: ${JSON.stringify(JSON.stringify(doc))}) { name } }`);
    const full = { data: { saveDoc: null }, errors: [{ message: 'There is no room for more documents' }] };
    expect((await save({ name: 'two' })).body).toMatchObject(full);
    expect((await save({ name: 'one', description: 'x'.repeat(400) })).body).toMatchObject(full);
    expect((await save({ name: 'one', description: 'y' })).body).toEqual({ data: { saveDoc: { name: 'one' } } });
  });

  test('for slow readers: they are cut off, and the others hear on', async () => {
    const { reference, caller } = await open({ outgoing: 1000 });
    const id = await caller.subscribe();
    const unread = new Map<string, readonly string[]>();
    const buffered = (name: string) => () => (unread.get(name) ?? []).join('').length;
    const slow = await connectSocket(reference, caller, { buffered: buffered('socket') });
    const fast = await connectSocket(reference, caller);
    const client = connectGraphqlWs(reference, { buffered: buffered('line') });
    unread.set('socket', slow.texts).set('line', client.texts);
    client.say({ type: 'connection_init' });
    client.start('1', anything);
    for (const socket of [slow, fast]) socket.join(id);
    await turn();
    for (let n = 0; n < 50; n++) {
      await caller.save('ToDo', { name: `n-${n}` });
      await turn();
    }
    expect([slow.code(), client.code(), fast.code()]).toEqual([1006, 1006, null]);
    expect(slow.texts.join('').length).toBeLessThan(1500);
    expect(client.texts.join('').length).toBeLessThan(1500);
    expect(fast.take()).toHaveLength(50);
  });
});

test('Who polls no more is cut off, and what waits for him is forgotten', async () => {
  const served = await serve('documented', { outgoing: 20_000 });
  const caller = await served.logIn('Administrator');
  const id = await caller.subscribe(
    'subscription { doc_events { subscription_id document { ... on ToDo { description } } } }',
  );
  const poll = async (session: string, body?: string): Promise<{ readonly status: number; readonly text: string }> => {
    const url = `${served.site}/socket.io/?EIO=4&transport=polling${session}`;
    const headers = { cookie: caller.cookie ?? '' };
    const response = await fetch(url, body === undefined ? { headers } : { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  };
  const [, sid = ''] = /"sid":"([^"]+)/.exec((await poll('')).text) ?? [];
  const session = `&sid=${sid}`;
  await poll(session, '40');
  expect(await poll(session)).toMatchObject({ text: expect.stringMatching(/^40/) });
  await poll(session, `42${JSON.stringify(['task_subscribe', [id]])}`);
  for (let n = 0; n < 30; n++) await caller.save('ToDo', { name: 'one', description: 'x'.repeat(1000) });
  expect(await poll(session)).toMatchObject({ status: 400 });
});

const deep = 100_000;
const nested = `${'['.repeat(deep)}${']'.repeat(deep)}`;
const hostile: readonly (readonly [string, string])[] = [
  ['lists in lists', nested],
  ['objects in objects', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`],
  ['a deep query', `{"type":"start","id":"1","payload":{"query":${nested}},"query":${nested}}`],
  [
    'deep variables',
    `{"type":"start","id":"1","query":"{ping}","variables":${nested},"payload":{"query":"{ping}","variables":${nested}}}`,
  ],
  ['a deep id', `{"type":"start","id":${nested},"usr":${nested},"pwd":${nested}}`],
  ['brackets that never close', '['.repeat(deep)],
  ['a text that never ends', `"${'\\'.repeat(deep + 1)}`],
  [
    'dangerous members',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"start","id":"1"}',
  ],
  ['a dangerous type', '{"type":"__proto__","id":"1","payload":{"query":"{ __proto__ }"},"query":"{ constructor }"}'],
  [
    'dangerous names',
    '{"usr":"__proto__","pwd":"constructor","cmd":"toString","subscription":"__proto__","subscription_id":"constructor"}',
  ],
  ['a huge number', `{"type":"start","id":"1","variables":{"x":1e${'9'.repeat(deep)}}}`],
  [
    'fragments that go round',
    '{"type":"start","id":"1","payload":{"query":"{ ...A } fragment A on Query { ...A }"},"query":"{ ...A } fragment A on Query { ...A }"}',
  ],
  ['nothing', ''],
  ['a zero', '\u0000'],
];

describe.each(['documented', 'upstream'] as const)('In profile %s the reference survives', (profile) => {
  test.each(hostile)('%s', async (_name, text) => {
    const reference = openReference('frappe-graphql', { clock: new VirtualClock(), profile });
    await reference.ready?.();
    const caller = await logIn(reference, 'Administrator');
    const socket = await connectSocket(reference, caller);
    socket.join(await caller.subscribe());
    const other = await connectSocket(reference, caller);
    for (const packet of [
      text,
      `42${text}`,
      `42["task_subscribe",${text}]`,
      `451-["x",${text}]`,
      `40${text}`,
      `4${text}`,
    ])
      (await connectSocket(reference, caller)).send(packet);
    other.binary(Buffer.from(text));
    const client = connectGraphqlWs(reference);
    client.say({ type: 'connection_init' });
    client.send(text);
    client.binary(Buffer.from(text));
    const json = { 'content-type': 'application/json' };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const commands = [
      'graphql',
      'login',
      'frappe.auth.get_logged_user',
      'frappe_graphql.utils.subscriptions.subscription_keepalive',
      '__proto__',
    ];
    for (const headers of [json, form, {}])
      for (const path of [
        ...commands.map((command) => `/api/method/${command}`),
        '/',
        '/?cmd=constructor',
        '/frappe-graphql/control/advance',
      ])
        expect(
          (await postTo(reference)(path, text, { ...headers, cookie: `sid=${text.slice(0, 50)}` })).status,
        ).toBeGreaterThan(0);
    await caller.save('ToDo', { name: 'safe' });
    await turn();
    expect(socket.take()).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('Control is for', () => {
  const json = { 'content-type': 'application/json' };

  test('this machine, and for no page that is open on it', async () => {
    const { reference } = await open();
    const ask = async (more: object) =>
      (
        await reference.http({
          method: 'POST',
          path: '/frappe-graphql/control/advance',
          body: '{"advanceMs":1}',
          ...more,
        })
      ).status;
    expect(await ask({ headers: json })).toBe(200);
    expect(await ask({ headers: json, remote: true })).toBe(403);
    expect(await ask({ headers: { ...json, origin: 'http://127.0.0.1' } })).toBe(403);
    expect(await ask({ headers: { 'content-type': 'text/plain' } })).toBe(403);
    expect(await ask({ headers: json, method: 'GET' })).toBe(405);
  });

  test('whoever knows the secret, where there is one', async () => {
    const reference = openReference('frappe-graphql', { clock: new VirtualClock(), secret: 'swordfish' });
    const ask = async (authorization: string) =>
      (await postTo(reference)('/frappe-graphql/control/advance', '{"advanceMs":1}', { ...json, authorization }))
        .status;
    expect([await ask('Bearer wrong'), await ask('Bearer swordfish')]).toEqual([401, 200]);
  });

  test.each([
    ['advance', '{"advanceMs":-1}', 400],
    ['advance', '{"advanceMs":"1"}', 400],
    ['advance', '{"advanceMs":1e300}', 400],
    ['advance', 'no JSON', 400],
    ['complete', '{"subscription":"doc_events"}', 400],
    ['complete', '{"subscription":"doc_events","subscription_id":"nope"}', 404],
    ['complete-on-error', '{"complete_on_error":1}', 400],
    ['complete-on-error', '{"complete_on_error":false}', 200],
    ['nope', '{}', 404],
  ])('what it can do: %s with %s is status %d', async (route, body, status) => {
    const { reference } = await open();
    expect(await postTo(reference)(`/frappe-graphql/control/${route}`, body, json)).toMatchObject({ status });
  });
});

test('An end of the server ends all connections, and what comes later is closed at once', async () => {
  const { reference, caller } = await open();
  const [client, socket] = [connectGraphqlWs(reference), await connectSocket(reference, caller)];
  reference.close();
  await turn();
  expect([client.code(), connectGraphqlWs(reference).code()]).toEqual([1001, 1001]);
  expect([socket.code(), (await connectSocket(reference, caller)).code()]).toEqual([1000, 1001]);
  expect(callerOf(reference).cookie).toBeNull();
});
