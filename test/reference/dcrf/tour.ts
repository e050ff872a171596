import { VirtualClock } from '../../../src/base/clock.js';
import type { Json, JsonObject } from '../../../src/base/json.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import type { Applied } from '../../../src/reference/mutant.js';
import { openReference } from '../../../src/reference/open.js';
import { type Client, connect, turn } from './client.js';

/** Names and counters of all kinds, good and bad. */
const names: readonly Json[] = [
  ...['Name', ' spaced ', 'ünï😀 & <b> "q"', '', '  ', 'x'.repeat(65), 'a\u0000b', 5, true, null, ['x'], { x: 1 }],
];
const counters: readonly Json[] = [7, 0, -5, 70_000, 1.5, 'seven', '7', true, null, [], 2 ** 60];

/** Requests that are refused, or cannot be read. */
const wrong: readonly JsonObject[] = [
  {},
  { action: 'nope' },
  { action: 5 },
  { action: null },
  { action: {} },
  { key: 'value' },
  { action: 'create' },
  { action: 'create', data: {} },
  { action: 'create', data: null },
  { action: 'create', data: [] },
  { action: 'create', data: 'text' },
  ...['retrieve', 'update', 'patch', 'delete', 'subscribe_instance', 'unsubscribe_instance'].flatMap((action) => [
    { action, data: {} },
    { action, pk: 999_999, data: { name: 'x' } },
  ]),
  { action: 'update', pk: 1, data: { counter: 3 } },
  { action: 'patch', pk: 1 },
  { action: 'patch', pk: 1, data: { name: '', counter: 9 } },
  ...['1', 1.5, null, true, [], 'x', -1].map((pk) => ({ action: 'retrieve', pk })),
];

const frames: readonly string[] = [
  ...['no json', '', '[]', 'null', '5', '"text"', '{}', '{"stream":"things"}', '{"payload":{"action":"list"}}'],
  ...[
    '{"stream":5,"payload":{"action":"list"}}',
    '{"stream":"things","payload":[]}',
    '{"stream":"things","payload":5}',
  ],
  ...['{"stream":"nope","payload":{"action":"list","request_id":"s"}}', `${'['.repeat(300)}${']'.repeat(300)}`],
  '{"stream":"things","payload":{"action":"list","request_id":1e999}}',
];

const requestIds: readonly Json[] = ['id', '', '17', 0, 1, -1, 1.5, 4_294_967_297, true, false, null, 'Ünï'];

/** What everybody heard on a tour of something of everything, with the time at which it came. */
export async function walk(profile: Profile, change?: Applied): Promise<readonly string[]> {
  const clock = new VirtualClock();
  const reference = openReference('dcrf', { clock, profile, ...(change === undefined ? {} : { mutant: change }) });
  const heard: string[] = [];
  const clients = new Map<string, Client>();
  const ended = new Set<Client>();
  let ids = 0;

  function tell(): void {
    for (const [name, client] of clients) {
      for (const text of client.texts.splice(0)) heard.push(`${clock.now()} ${name} ${text}`);
      if (client.code() !== null && !ended.has(client)) heard.push(`${clock.now()} ${name} ended ${client.code()}`);
      if (client.code() !== null) ended.add(client);
    }
  }
  async function pass(ms = 0): Promise<void> {
    for (let left = ms; left >= 0; left -= 5) {
      await turn();
      tell();
      clock.advance(Math.min(left, 5));
    }
    await turn();
    tell();
  }
  const arrive = (name: string, path?: string): void => void clients.set(name, connect(reference, path));
  async function say(name: string, payloads: readonly JsonObject[], stream = 'things', ms = 0): Promise<void> {
    for (const payload of payloads) {
      if (clients.get(name)?.code() !== null) arrive(name, bare[name]);
      clients.get(name)?.say({ request_id: `Id-${++ids}`, ...payload }, stream);
      if (ms === 0) tell();
      else await pass(ms);
    }
    await pass(45);
  }
  const bare: Readonly<Record<string, string>> = { d: '/dcrf/things', e: '/dcrf/things_with_id' };
  const subscribe = (id: Json, pk: number) => ({ action: 'subscribe_instance', request_id: id, pk });
  const unsubscribe = (id: Json, pk: number) => ({ action: 'unsubscribe_instance', request_id: id, pk });
  const patch = (pk: number, data: JsonObject) => ({ action: 'patch', pk, data });

  // Objects
  for (const name of ['a', 'b', 'c']) arrive(name);
  for (const [name, path] of Object.entries(bare)) arrive(name, path);
  await pass(50);
  await say('a', [{ action: 'list' }, { action: 'create', data: { name: 'one' } }]);
  await say('a', [{ action: 'create', data: { name: 'two', counter: 2 } }], 'things_with_id');
  await say('a', [...names.map((name) => ({ action: 'create', data: { name } }))]);
  await say('a', [...counters.map((counter) => ({ action: 'create', data: { name: 'counted', counter } }))]);
  await say('a', [
    { action: 'create', data: { name: 'last' } },
    { action: 'create', data: { name: 'one' } },
  ]);
  for (const stream of ['things', 'things_with_id'])
    await say(
      'a',
      [1, 2, 3].map((pk) => ({ action: 'retrieve', pk })),
      stream,
    );
  await say('a', [
    { action: 'update', pk: 2, data: { name: 'changed' } },
    patch(2, { counter: 5 }),
    patch(2, { counter: 1, name: 'p' }),
  ]);
  await say('a', [
    { action: 'update', pk: 2, data: { name: 'n', counter: 3 } },
    { action: 'retrieve', pk: 2 },
  ]);
  await say('a', [...names.map((name) => patch(2, { name })), ...counters.map((counter) => patch(2, { counter }))]);
  await say(
    'a',
    names.map((name) => ({ action: 'update', pk: 2, data: { name, counter: 0 } })),
  );
  await say('a', [patch(2, { name: 'before', counter: 4 }), patch(2, { counter: 0 }), { action: 'retrieve', pk: 2 }]);
  for (const name of ['a', 'b', 'd', 'e']) await say(name, [{ action: 'list' }, { action: 'retrieve', pk: 1 }]);
  await say('a', [{ action: 'create', data: { name: 'gone' } }, { action: 'list' }]);
  const last = 40;
  await say(
    'a',
    Array.from({ length: last }, (_, n) => ({ action: 'create', data: { name: `n-${n}` } })),
  );
  await say('a', [{ action: 'delete', pk: 8 }, { action: 'retrieve', pk: 8 }, { action: 'list' }]);
  await say('a', [
    { action: 'update', pk: 8, data: { name: 'made' } },
    patch(8, { name: 'x' }),
    { action: 'delete', pk: 8 },
  ]);
  await say('a', [{ action: 'create', data: { name: 'after' } }, { action: 'list' }]);

  // Requests of all kinds
  await say(
    'b',
    requestIds.map((id) => ({ action: 'list', request_id: id })),
  );
  await say(
    'b',
    requestIds.map((id) => ({ action: 'retrieve', pk: 0, request_id: id })),
  );
  clients.get('b')?.raw('{"stream":"things","payload":{"action":"list"}}');
  await say('b', [
    { action: 'list', token: '123' },
    { ...patch(1, { counter: 1 }), token: '123', name: 'x' },
  ]);
  clients.get('b')?.raw('{"stream":"things","payload":{"action":"list","request_id":"t"},"token":"abc"}');
  await say('c', [subscribe('held', 1)]);
  await say('d', [subscribe('held bare', 1)]);
  for (const stream of ['things', 'things_with_id']) await say('b', wrong, stream);
  await say('d', wrong);
  for (const frame of frames) {
    arrive('f');
    await say('f', [subscribe('before', 1)], 'things', 20);
    clients.get('f')?.raw(frame);
    await say('a', [patch(1, { name: `after ${frame.slice(0, 20)}` })], 'things', 20);
    await say('f', [{ action: 'list', request_id: 'still' }]);
    if (clients.get('c')?.code() !== null) heard.push('c has gone');
  }
  arrive('f');
  clients.get('f')?.binary();
  for (const text of ['no json', '[]', '{"stream":"things"}', 'null']) {
    arrive('g', bare.d);
    clients.get('g')?.raw(text);
    await pass(10);
  }

  // Who is told what
  const [one, two, three, four] = [11, 12, 13, 14];
  for (const name of ['a', 'b', 'c']) arrive(name);
  await pass(50);
  await say('a', [subscribe('S1', one), subscribe('S2', one), subscribe('S3', two), subscribe(5, one)]);
  await say('b', [subscribe('S1', one), subscribe('other', two), subscribe('S1', two)]);
  await say('b', [subscribe('with id', one)], 'things_with_id');
  await say('d', [subscribe('S4', one)]);
  await say('e', [subscribe('S5', one), { ...subscribe('pk?', one), id: one }]);
  for (const name of ['a', 'b', 'c', 'd']) {
    await say(name, [
      patch(one, { counter: ids }),
      { action: 'update', pk: one, data: { name: `u-${ids}`, counter: 1 } },
    ]);
    await say(name, [patch(two, { counter: ids }), patch(three, { counter: ids })]);
  }
  await say('c', [
    patch(one, { counter: 60 }),
    patch(one, { counter: 61 }),
    patch(one, { counter: 61 }),
    patch(one, {}),
  ]);
  await say('e', [patch(one, { name: 'by the other stream' })]);
  await say('c', [{ action: 'retrieve', pk: one }, { action: 'list' }, patch(one, { name: '', counter: 3 })]);
  await say('c', [
    { action: 'create', data: { name: 'new' } },
    { action: 'delete', pk: four },
  ]);
  await say('a', [{ action: 'create', data: { name: 'own' } }]);
  await say('a', [
    subscribe('S1', one),
    patch(one, { counter: 70 }),
    unsubscribe('never', one),
    unsubscribe('S1', 999_999),
  ]);
  await say('a', [unsubscribe('S2', one), patch(one, { counter: 71 }), patch(two, { counter: 71 })]);
  await say('a', [{ action: 'retrieve', pk: 999_999 }, patch(999_999, { name: 'x' }), patch(one, { counter: 72 })]);
  await say('c', [patch(one, { counter: 73 })]);
  await say('a', [subscribe('S6', one), subscribe('S7', three), patch(one, { counter: 74 }), unsubscribe('S6', one)]);
  await say('c', [patch(one, { counter: 75 }), patch(two, { counter: 75 }), patch(three, { counter: 75 })]);
  await say('c', [subscribe('c', one), subscribe('c2', two)]);
  clients.get('b')?.leave();
  await say('c', [patch(one, { counter: 76 }), patch(two, { counter: 76 })]);
  clients.get('c')?.leave();
  arrive('b');
  await say('b', [
    subscribe('S1', one),
    subscribe('other', two),
    patch(one, { counter: 77 }),
    patch(two, { counter: 77 }),
  ]);
  arrive('c');
  await say('c', [subscribe('c', one), patch(one, { counter: 78 })]);
  await say('c', [
    subscribe('late', two),
    patch(two, { counter: 79 }),
    unsubscribe('late', two),
    patch(two, { counter: 80 }),
  ]);

  await say('a', [subscribe('same', three)]);
  for (const end of ['unsubscribe', 'leave']) {
    await say('b', [subscribe('same', three)]);
    if (end === 'leave') clients.get('b')?.leave();
    else await say('b', [unsubscribe('same', three)]);
    await say('c', [patch(three, { counter: ids })]);
  }
  arrive('b');

  // Custom subscriptions
  const many = (id: Json, more: JsonObject = {}) => ({ action: 'subscribe_many', request_id: id, ...more });
  const noMore = (id: Json, more: JsonObject = {}) => ({ action: 'unsubscribe_many', request_id: id, ...more });
  await say('a', [many('M1'), many('M2', { things: [two] }), subscribe('S8', two)]);
  await say('b', [many('M3')], 'things_with_id');
  await say('c', [
    { action: 'create', data: { name: 'many' } },
    patch(one, { counter: 90 }),
    patch(two, { counter: 90 }),
  ]);
  await say('a', [
    subscribe('S9', three),
    patch(three, { counter: 91 }),
    unsubscribe('S9', three),
    noMore('M2', { things: [two] }),
  ]);
  await say('c', [patch(two, { counter: 92 }), { action: 'create', data: { name: 'more' } }]);
  await say('a', [noMore('M1'), noMore('M1'), noMore('never')]);
  await say('c', [
    patch(two, { counter: 93 }),
    { action: 'create', data: { name: 'less' } },
    { action: 'delete', pk: 15 },
  ]);
  for (const pk of [one, two])
    await say('c', [
      { action: 'delete', pk },
      { action: 'retrieve', pk },
    ]);
  await say('a', [unsubscribe('S1', one), unsubscribe('S8', two), subscribe('gone', two)]);
  await say('d', [
    subscribe('of d', three),
    patch(three, { counter: 94 }),
    unsubscribe('of d', three),
    { action: 'nope' },
  ]);

  reference.close();
  await pass(50);
  for (const method of ['GET', 'POST']) heard.push(JSON.stringify(await reference.http({ method })));
  return heard;
}
