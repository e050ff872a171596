import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import { connectSocket, logIn, turn } from './client.js';

async function open(profile: Profile = 'documented') {
  const reference = openReference('frappe-graphql', { clock: new VirtualClock(), profile });
  await reference.ready?.();
  const [owner, other] = [await logIn(reference, 'conformance@example.com'), await logIn(reference, 'Administrator')];
  return { reference, owner, other, id: await owner.subscribe() };
}

describe.each([3, 4])('A socket of Engine.IO %d', (version) => {
  test.each([
    ['the id in a list', (id: string) => [id]],
    ['the bare id', (id: string) => id],
  ])('joins and leaves by %s', async (_how, written) => {
    const { reference, owner, id } = await open();
    const socket = await connectSocket(reference, owner, { version });
    await owner.save('ToDo', { name: 'before' });
    for (const _ of [1, 2]) socket.emit('task_subscribe', written(id));
    await turn();
    await owner.save('ToDo', { name: 'joined' });
    socket.emit('task_unsubscribe', written(id));
    await turn();
    await owner.save('ToDo', { name: 'left' });
    const told = socket.take();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject(['doc_events', { payload: { data: { doc_events: { name: 'joined' } } } }]);
  });

  test('is refused an unknown namespace, behind what came before', async () => {
    const { reference, owner } = await open();
    const socket = await connectSocket(reference, owner, { version });
    socket.texts.length = 0;
    socket.send('40/barrier,');
    await turn();
    expect(socket.texts).toEqual([expect.stringMatching(/^44\/barrier,.*Invalid namespace/)]);
  });
});

test('A subscription is joined by its owner alone, by any of his sockets, and outlives them', async () => {
  const { reference, owner, other, id } = await open();
  const sockets = [await connectSocket(reference, owner), await connectSocket(reference, owner)] as const;
  const foreign = await connectSocket(reference, other);
  for (const socket of [...sockets, foreign]) socket.join(id);
  await turn();
  await other.save('ToDo', { name: 'one' });
  expect(sockets.map((socket) => socket.take().length)).toEqual([1, 1]);
  expect(foreign.take()).toEqual([]);
  for (const socket of sockets) socket.leave();
  await turn();
  const again = await connectSocket(reference, owner);
  again.join(id);
  await turn();
  await other.save('ToDo', { name: 'two' });
  expect(again.take()).toHaveLength(1);
  expect(await owner.keepAlive(id)).toMatchObject({ success: true });
  expect(await other.keepAlive(id)).toMatchObject({ error: 'SUBSCRIPTION_NOT_FOUND' });
});

test('The published server lets a stranger join who knows the id', async () => {
  const { reference, owner, other, id } = await open('upstream');
  const foreign = await connectSocket(reference, other);
  foreign.join(id);
  await turn();
  await owner.save('ToDo', { name: 'one' });
  expect(foreign.take()).toHaveLength(1);
});

test('Ids cannot be guessed from others, and neither can sessions', async () => {
  const { reference, owner } = await open();
  const ids = await Promise.all(Array.from({ length: 50 }, () => owner.subscribe()));
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect((await logIn(reference, 'Administrator')).cookie).toMatch(/^sid=[0-9a-f]{64}$/);
});

test.each([
  ['no session', null, 'http://memory', /session/],
  ['a stale session', 'sid=stale', 'http://memory', /session/],
  ['a page of another origin', 'sid=stale', 'http://elsewhere.example', /origin/],
  ['an origin that is none', 'sid=stale', 'null', /origin/],
])('A socket with %s is told why it is not let in', async (_why, cookie, origin, reason) => {
  const { reference } = await open();
  const { texts } = await connectSocket(reference, { cookie }, { origin });
  expect(texts.at(-1)).toMatch(/^44\{/);
  expect(texts.at(-1)).toMatch(reason);
});

test('A handshake that Engine.IO does not understand ends its connection', async () => {
  const { reference, owner } = await open();
  const socket = await connectSocket(reference, owner, { version: 'x&sid=unknown' as never });
  await turn();
  expect(socket.code()).not.toBeNull();
});
