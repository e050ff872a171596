import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import { type Caller, connectSocket, logIn, postTo, turn } from './client.js';

const ttlMs = 10_000;
const command = 'frappe_graphql.utils.subscriptions.subscription_keepalive';
const lost = { error: 'SUBSCRIPTION_NOT_FOUND', success: false };
const alive = { error: null, success: true };

/** A reference with a short time to live, a user and a socket of his. */
async function open(profile: Profile = 'documented') {
  const clock = new VirtualClock();
  const reference = openReference('frappe-graphql', { clock, profile, keepaliveTtlMs: ttlMs });
  await reference.ready?.();
  const caller = await logIn(reference, 'Administrator');
  const socket = await connectSocket(reference, caller);
  const joined = async (by: Caller = caller): Promise<string> => {
    const id = await by.subscribe();
    socket.join(id);
    await turn();
    return id;
  };
  /** The ids that hear of a change. */
  const hearing = async (): Promise<readonly unknown[]> => {
    socket.take();
    await caller.save('ToDo', { name: 'one' });
    await turn();
    return socket.take().map(([, { id }]) => id);
  };
  return { clock, reference, caller, socket, joined, hearing };
}

describe('A subscription', () => {
  test('hears until its time to live has passed, and is lost then', async () => {
    const { clock, caller, joined, hearing } = await open();
    const id = await joined();
    clock.advance(ttlMs - 1);
    expect(await hearing()).toEqual([id]);
    clock.advance(1);
    expect(await hearing()).toEqual([]);
    expect(await caller.keepAlive(id)).toMatchObject(lost);
    const { status, body } = await caller.call(command, { subscription: 'doc_events', subscription_id: id });
    expect([status, body]).toMatchObject([417, { error: 'SUBSCRIPTION_NOT_FOUND' }]);
  });

  test.each(['mutation', 'command'] as const)('has its whole time again from each keepalive by %s', async (by) => {
    const { clock, caller, joined, hearing } = await open();
    const [kept, other] = [await joined(), await joined()];
    for (let times = 0; times < 5; times++) {
      clock.advance(ttlMs - 1);
      if (by === 'mutation') expect(await caller.keepAlive(kept)).toMatchObject(alive);
      else
        expect(await caller.call(command, { subscription: 'doc_events', subscription_id: kept })).toMatchObject({
          status: 200,
        });
    }
    expect(await hearing()).toEqual([kept]);
    expect(await caller.keepAlive(other)).toMatchObject(lost);
    clock.advance(ttlMs);
    expect(await hearing()).toEqual([]);
  });

  test('says the same of itself at each keepalive', async () => {
    const { clock, caller } = await open();
    const id = await caller.subscribe('subscription { doc_events(doctypes: ["ToDo"]) { subscription_id } }');
    const first = await caller.keepAlive(id);
    clock.advance(ttlMs / 2);
    expect(await caller.keepAlive(id)).toEqual(first);
    expect(JSON.parse(String(first.variables))).toEqual({ doctypes: ['ToDo'] });
    expect(Date.parse(String(first.subscribed_at))).toBeGreaterThan(0);
  });

  test('is renewed by nothing else: events, joining, other subscriptions, other requests, a wrong name', async () => {
    const { clock, caller, socket, joined, hearing } = await open();
    const [id, other] = [await joined(), await joined()];
    clock.advance(ttlMs - 1);
    expect(await hearing()).toEqual([id, other]);
    socket.emit('task_unsubscribe', [id]);
    socket.join(id);
    await turn();
    expect(await caller.keepAlive(other)).toMatchObject(alive);
    expect(await caller.keepAlive(id, 'user_login')).toMatchObject(lost);
    expect(await caller.keepAlive(id, 'nope')).toMatchObject({ error: 'INVALID_SUBSCRIPTION', success: false });
    clock.advance(1);
    expect(await hearing()).toEqual([other]);
    socket.join(id);
    expect(await hearing()).toEqual([other]);
  });

  test('is lost with others that are due at the same time, and what is made later is not', async () => {
    const { clock, caller, joined, hearing } = await open();
    const due = [await joined(), await joined(), await joined()];
    clock.advance(1);
    const later = await joined();
    clock.advance(ttlMs - 1);
    expect(await hearing()).toEqual([later]);
    for (const id of due) expect(await caller.keepAlive(id)).toMatchObject(lost);
  });

  test('is forgotten when it is lost, so that others have room', async () => {
    const clock = new VirtualClock();
    const limits = { subscriptions: 2 };
    const reference = openReference('frappe-graphql', { clock, keepaliveTtlMs: ttlMs, limits });
    const caller = await logIn(reference, 'Administrator');
    for (const _ of [1, 2]) await caller.subscribe();
    expect((await caller.graphql('subscription { doc_events { subscription_id } }')).status).toBe(429);
    clock.advance(ttlMs);
    expect(await caller.keepAlive(await caller.subscribe())).toMatchObject(alive);
  });

  test('lives by the clock that control puts forward, beside the one that goes', async () => {
    const { clock, reference, caller, joined, hearing } = await open();
    const id = await joined();
    const advance = (advanceMs: number) =>
      postTo(reference)('/frappe-graphql/control/advance', JSON.stringify({ advanceMs }), {
        'content-type': 'application/json',
      });
    expect(await advance(ttlMs / 2)).toMatchObject({ status: 200 });
    clock.advance(ttlMs / 2 - 1);
    expect(await hearing()).toEqual([id]);
    expect(await caller.keepAlive(id)).toMatchObject(alive);
    await advance(ttlMs);
    expect(await hearing()).toEqual([]);
  });
});

test('The published server loses what is due alone, when it looks, and nothing of several', async () => {
  const { clock, caller, joined, hearing } = await open('upstream');
  const tick = 240_000;
  const alone = await joined();
  clock.advance(ttlMs);
  expect(await caller.keepAlive(alone)).toMatchObject(alive);
  clock.advance(tick);
  expect(await hearing()).toEqual([]);
  const several = [await joined(), await joined()];
  clock.advance(tick * 2);
  expect(await hearing()).toEqual(several);
});
