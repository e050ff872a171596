import { callerOf } from './client.js';
import { administrator, conformance, failing, keep, of, save, selections, set } from './tour-queries.js';
import type { Users, Walker } from './walker.js';

/** Who is let in. */
export async function connecting(
  { reference, guest, pass, note, arrive }: Walker,
  { user, manager }: Users,
): Promise<void> {
  const a = await arrive('a', user);
  const b = await arrive('b', manager, { version: 3 });
  await arrive('d', guest);
  await arrive('e', callerOf(reference, 'sid=stale'));
  await arrive('f', user, { origin: 'http://elsewhere.example' });
  await arrive('g', user, { origin: null });
  for (const query of ['EIO=3&transport=websocket', 'EIO=4&transport=websocket'])
    await note(reference.admit?.({ path: '/socket.io/', query }));
  for (const socket of [a, b]) socket.send('40/barrier,');
  await pass(5);
  for (const one of [a, b]) one.leave();
}

/** Sockets that join, leave and go. */
export async function joining(
  { guest, pass, ask, subscribe, change, arrive, join, emit }: Walker,
  { user, manager }: Users,
): Promise<void> {
  const [a, b, c] = [await arrive('a', user), await arrive('b', manager, { version: 3 }), await arrive('c', user)];
  const plain = await subscribe(user, of(''));
  await change(user, save({ name: 'before joining' }));
  await join(a, plain);
  await change(user, save({ name: 'one', description: 'new' }));
  await change(manager, set('ToDo', 'one', 'description', 'changed'));
  await change(user, set('ToDo', 'one', 'description', 'changed'));
  await emit(a, 'task_subscribe', plain);
  await change(user, save({ name: 'one', status: 'joined twice' }));
  const [second, third] = [await subscribe(user, of('')), await subscribe(user, of('', 'name'))];
  await emit(c, 'task_subscribe', [plain, second]);
  await join(a, second);
  await join(b, plain);
  await change(user, save({ name: 'two' }));
  await emit(a, 'task_unsubscribe', [plain]);
  await change(user, save({ name: 'two' }));
  await emit(c, 'task_unsubscribe', plain);
  await change(manager, save({ name: 'two' }));
  for (const id of [plain, second, third]) await emit(c, 'task_subscribe', id);
  await change(manager, set('User', 'conformance@example.com', 'full_name', 'Con'));
  await change(user, set('User', 'Administrator', 'full_name', 'Hacked'));
  await change(guest, save({ name: 'guest' }));
  await ask(user, { query: '{ ping }' });
  const further: string[] = [];
  for (let n = 0; n < 6; n++) further.push(await subscribe(user, of('["User"]', 'subscription_id name')));
  for (const id of further) await join(a, id);
  await change(manager, set('User', 'conformance@example.com', 'full_name', 'Formance'));
  c.send('42["nonsense",{"x":1}]');
  c.send('42[5]');
  await pass(10);
  await change(user, save({ name: 'after nonsense' }));

  c.leave();
  await pass(5);
  await ask(user, { query: keep(plain) });
  const h = await arrive('h', user);
  await join(h, plain);
  await change(user, save({ name: 'after the end' }));
  a.leave();
  await pass(5);
  await ask(user, { query: keep(second) });
  await ask(user, { query: keep(further[0] ?? '') });
  for (const one of [b, h]) one.leave();
}

/** What events say, by what was selected. */
export async function selecting(
  { clock, ask, subscribe, change, arrive, join, emit }: Walker,
  { user, manager }: Users,
): Promise<void> {
  const i = await arrive('i', user, { version: 3 });
  for (const [query, variables] of selections) {
    const id = await subscribe(user, query, variables);
    await join(i, id);
    await change(manager, save({ name: 'selected', description: 'Ünï ☃', status: 's' }));
    await change(manager, set('ToDo', 'selected', 'status', `t-${clock.now()}`));
    await change(manager, set('User', 'conformance@example.com', 'full_name', 'X'));
    await ask(user, { query: keep(id) });
    await emit(i, 'task_unsubscribe', id);
  }
  for (const [query, variables] of selections) await join(i, await subscribe(user, query, variables));
  await change(
    manager,
    `mutation { a: setValue(doctype: "ToDo", name: "one", fieldname: "description", value: "1") { name }
  b: setValue(doctype: "ToDo", name: "one", fieldname: "description", value: "2") { name } }`,
  );
  await change(user, save({ name: 'own' }));
  i.leave();
}

/** Logins that are told. */
export async function hearingOfLogins(
  { pass, subscribe, change, logIn, arrive, join }: Walker,
  { manager }: Users,
): Promise<void> {
  const b = await arrive('logins', manager);
  const login = await subscribe(manager, 'subscription { user_login { subscription_id user { name email } } }');
  await join(b, login);
  const docs = await subscribe(manager, of('', 'subscription_id name event'));
  await join(b, docs);
  await pass(5);
  for (const body of [conformance, administrator, { ...conformance, pwd: 'no' }]) {
    await logIn(body);
    await pass(30);
  }
  await change(manager, save({ name: 'no login' }));
  b.leave();
}

/** Errors in events, and completion. */
export async function completing(
  { pass, ask, subscribe, change, arrive, keepCommand, control, join }: Walker,
  { user }: Users,
): Promise<void> {
  for (const completes of [null, false, true]) {
    if (completes !== null) await control('complete-on-error', { complete_on_error: completes });
    const k = await arrive(`fails ${completes}`, user);
    const [id, beside] = [
      await subscribe(user, failing),
      await subscribe(user, of('["ToDo"]', 'subscription_id name')),
    ];
    for (const one of [id, beside]) await join(k, one);
    await change(user, save({ name: 'fails' }));
    await change(user, save({ name: 'fails' }));
    await ask(user, { query: keep(id) });
    await ask(user, { query: keep(beside) });
    k.leave();
  }
  const l = await arrive('l', user);
  const [done, goesOn] = [await subscribe(user, of('')), await subscribe(user, of(''))];
  for (const id of [done, goesOn]) await join(l, id);
  await pass(5);
  await control('complete', { subscription: 'doc_events', subscription_id: done });
  await control('complete', { subscription: 'doc_events', subscription_id: 'nope' });
  await change(user, save({ name: 'completed' }));
  for (const id of [done, goesOn]) {
    await ask(user, { query: keep(id) });
    await keepCommand(user, id);
  }
  l.leave();
}
