import { command, conformance, keep, of, save, ttlMs } from './tour-queries.js';
import type { Users, Walker } from './walker.js';

/** Keepalives, of all kinds. */
export async function keepingAlive(
  { pass, ask, subscribe, keepCommand }: Walker,
  { user, manager }: Users,
): Promise<void> {
  const variables = await subscribe(user, of('["ToDo", "User"]', 'subscription_id'));
  for (const [id, name] of [
    [variables, 'doc_events'],
    [variables, 'user_login'],
    [variables, 'nope'],
    ['nope', 'doc_events'],
    ['0f0e0d0c-0b0a-0908-0706-050403020100', 'doc_events'],
    ['', 'doc_events'],
    ['nope', 'nope'],
  ] as const) {
    await ask(user, { query: keep(id, name) });
    await keepCommand(user, id, name);
    await keepCommand(user, id, name, '/');
    await ask(manager, { query: keep(id, name) });
    await pass(5);
  }
  await ask(user, { subscription: 'doc_events' }, command);
}

/** Subscriptions that are kept alive, or lost, by either clock. */
export async function losing(
  { clock, pass, ask, subscribe, change, logIn, arrive, keepCommand, control, join, emit }: Walker,
  { user, manager }: Users,
): Promise<void> {
  const n = await arrive('n', manager);
  for (const wait of ['clock', 'control'] as const) {
    const advance = async (ms: number): Promise<void> => {
      if (wait === 'control') await control('advance', { advanceMs: ms });
      else clock.advance(ms);
      await pass();
    };
    const m = await arrive(`m ${wait}`, user);
    const made = async (query = of('')): Promise<string> => {
      const id = await subscribe(user, query);
      await join(m, id);
      await pass(5);
      return id;
    };
    const hears = async (): Promise<void> => change(manager, save({ name: `at ${clock.now()}` }));
    await advance(ttlMs * 4);
    const [kept, byCommand, unkept, joined, left] = [
      await made(),
      await made(),
      await made(),
      await made(),
      await made(),
    ];
    const unjoined = await subscribe(user, of(''));
    const foreign = await subscribe(manager, of(''));
    await emit(m, 'task_unsubscribe', left);
    const logins = await subscribe(manager, 'subscription { user_login { subscription_id user { name } } }');
    await join(n, logins);
    for (const part of [0.3, 0.25, 0.15, 0.15]) {
      await advance(ttlMs * part);
      await hears();
      await ask(user, { query: keep(kept) });
      await ask(user, { query: keep(unjoined) });
      await keepCommand(user, byCommand);
      await emit(m, 'task_unsubscribe', joined);
      await join(m, joined);
      await ask(user, { query: keep(unkept, 'nope') });
    }
    await advance(ttlMs * 0.4);
    await hears();
    await logIn(conformance);
    await pass(30);
    for (const id of [unkept, joined, left, kept, byCommand, unjoined]) {
      await ask(user, { query: keep(id) });
      await keepCommand(user, id);
    }
    await ask(manager, { query: keep(foreign) });
    await hears();
    for (const id of [unkept, joined, left]) await join(m, id);
    await pass(5);
    await hears();
    const fresh = await made();
    await hears();
    await ask(user, { query: keep(fresh) });
    await advance(ttlMs * 0.7);
    for (const id of [kept, fresh]) await ask(user, { query: keep(id) });
    await advance(ttlMs * 0.95);
    await hears();
    for (let times = 0; times < 3; times++) {
      await ask(user, { query: keep(kept) });
      await advance(ttlMs * 0.95);
      await hears();
    }
    for (let times = 0; times < 4; times++) await ask(user, { query: keep(fresh) });
    for (const ms of [ttlMs, 240_000, 240_000, 240_000]) {
      await advance(ms);
      await hears();
      await ask(user, { query: keep(kept) });
      await ask(user, { query: keep(fresh) });
    }
    const [first, later] = [await made(), await subscribe(user, of(''))];
    await join(m, later);
    await advance(ttlMs * 0.5);
    await ask(user, { query: keep(later) });
    await advance(ttlMs * 0.6);
    await hears();
    await ask(user, { query: keep(first) });
    m.leave();
  }
  n.leave();
}

/** A subscription that is the only one, and that nobody keeps alive. */
export async function losingOne({ clock, pass, ask, subscribe }: Walker, { user }: Users): Promise<void> {
  const id = await subscribe(user, of(''));
  for (const ms of [ttlMs, 240_000, 240_000]) {
    clock.advance(ms);
    await pass();
  }
  await ask(user, { query: keep(id) });
}
