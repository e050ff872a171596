import type { GraphqlWsClient } from './client.js';
import {
  administrator,
  conformance,
  failing,
  keep,
  of,
  requests,
  save,
  selections,
  set,
  ttlMs,
} from './tour-queries.js';
import type { Users, Walker } from './walker.js';

/** Two clients: of the user, and of the manager. */
interface Pair {
  readonly x: GraphqlWsClient;
  readonly y: GraphqlWsClient;
}

/** Connections of graphql-ws, with all that they do. */
export async function walkOperations(walker: Walker, users: Users): Promise<void> {
  await offering(walker);
  await beginning(walker, users);
  const [x, y] = [walker.begin('x', {}, { cookie: users.user.cookie }), walker.begin('y', { payload: administrator })];
  await walker.pass(60);
  const pair = { x, y };
  await confusing(walker, pair);
  await operating(walker, pair);
  await stopping(walker, pair);
  await ageing(walker, pair);
  await ending(walker, pair);
}

/** Subprotocols. */
async function offering({ reference, note, begin, start }: Walker): Promise<void> {
  for (const subprotocol of ['graphql-ws', 'other, graphql-ws', 'graphql-transport-ws', '']) {
    const handshake = { path: '/frappe-graphql/graphql-ws', headers: { 'sec-websocket-protocol': subprotocol } };
    await note(reference.admit?.(handshake));
    await note(reference.subprotocol?.(handshake));
    const client = begin(`w ${subprotocol}`, {}, { subprotocol });
    await start(client, '1', '{ ping }');
  }
}

/** Inits. */
async function beginning({ pass, logIn, begin, start }: Walker, { manager }: Users): Promise<void> {
  const early = begin('early', null);
  await start(early, '1', '{ ping }');
  early.say({ type: 'connection_init' });
  await pass(700);
  for (const [name, init] of [
    ['manager', { payload: administrator }],
    ['payload', { payload: { extra: 1 } }],
    ['again', {}],
  ] as const) {
    const client = begin(name, init);
    client.start('at once', '{ ping }');
    await pass(60);
    await start(client, 'login', 'subscription { user_login { user { name } } }');
    await start(client, 'mine', save({ name: `of ${name}` }));
  }
  begin('twice').say({ type: 'connection_init' });
  await pass(30);
  const byCookie = begin('cookie', {}, { cookie: manager.cookie });
  await start(byCookie, 'login', 'subscription { user_login { user { name } } }');
  const both = begin('both', { payload: conformance }, { cookie: manager.cookie });
  await start(both, 'login', 'subscription { user_login { user { name } } }');
  for (const payload of [{ usr: 'Administrator', pwd: 'no' }, { usr: 'Administrator' }]) {
    const client = begin(`refused ${Object.keys(payload)}`, { payload });
    await start(client, '1', save({ name: 'never' }));
    await start(client, '2', '{ ping }');
  }
  begin('told', { payload: conformance });
  await pass(60);
  await logIn(conformance);
  await pass(30);
  await logIn({ ...conformance, pwd: 'no' });
  await pass(30);
}

/** Messages that are odd. */
async function confusing({ pass, begin, start }: Walker, { x, y }: Pair): Promise<void> {
  for (const request of requests) {
    x.say({ type: 'start', id: 'request', payload: request });
    await pass(30);
  }
  for (const message of [
    ...['{', '', 'null', '[]', '5', '"x"', '{}', '{"type":5,"id":"t"}', '{"type":"nope","id":"n"}', '{"type":"data"}'],
    ...['{"type":"start","id":"p"}', '{"type":"start","id":"p","payload":5}', '{"type":"start","payload":{}}'],
    '{"type":"stop"}',
  ]) {
    await start(y, 'beside', of('', 'name'));
    const client = begin(`odd ${message}`);
    await start(client, 'kept', of('', 'name'));
    client.send(message);
    await pass(30);
    await start(client, 'm', save({ name: 'after it' }));
    y.say({ type: 'stop', id: 'beside' });
    await pass(30);
    client.leave();
  }
  const binary = begin('binary');
  binary.binary(Buffer.from('{"type":"start","id":"b","payload":{"query":"{ ping }"}}'));
  await pass(30);
  await start(binary, '1', '{ ping }');
}

/** Operations, and what they are told. */
async function operating({ pass, logIn, start }: Walker, { x, y }: Pair): Promise<void> {
  for (const id of ['1', ' Ünï ID ☃ ', '007', 'x'.repeat(40), '', 5, null, true]) {
    await start(x, id, '{ ping }');
    await start(x, id, of('', 'name'));
    await start(y, 'm', save({ name: `for ${id}` }));
    x.say({ type: 'stop', id });
    await pass(30);
  }
  for (const n of [1, 2, 3, 4]) x.start(`burst ${n}`, '{ ping }');
  await pass(60);
  for (const [n, [query, variables]] of selections.entries()) {
    await start(x, `s${n}`, query, { variables });
    await start(y, 'm', save({ name: 'selected', description: 'd' }));
    await start(y, 'm', set('ToDo', 'selected', 'status', `u-${n}`));
    await start(y, 'm', set('User', 'conformance@example.com', 'full_name', 'X'));
    x.say({ type: 'stop', id: `s${n}` });
    await pass(30);
  }
  for (const [n, [query, variables]] of selections.entries()) await start(x, `s${n}`, query, { variables });
  for (const n of [1, 2, 3]) y.start(`m${n}`, save({ name: 'quick', description: String(n) }));
  await pass(60);
  await start(x, 'own', save({ name: 'own' }));
  await start(x, 'refused', set('User', 'Administrator', 'full_name', 'Hacked'));
  await logIn(conformance);
  await pass(30);
  for (const n of selections.keys()) x.say({ type: 'stop', id: `s${n}` });
  await pass(30);
}

/** Ids in use, and stops. */
async function stopping({ pass, start }: Walker, { x, y }: Pair): Promise<void> {
  await start(x, '1', of('', 'name'));
  await start(x, '11', of('', 'doctype'));
  await start(y, '1', of('', 'event'));
  await start(x, '1', of('', 'event name'));
  await start(y, 'm', save({ name: 'in use' }));
  x.say({ type: 'stop', id: 'nope' });
  await pass(30);
  await start(y, 'm', save({ name: 'unknown stop' }));
  x.say({ type: 'stop', id: '1' });
  await pass(30);
  await start(y, 'm', save({ name: 'stopped' }));
  await start(x, '1', of('', 'name'));
  await start(y, 'm', save({ name: 'again' }));
  x.start('at once', of('', 'name'));
  x.say({ type: 'stop', id: 'at once' });
  await pass(30);
  await start(y, 'm', save({ name: 'stopped at once' }));
  x.say({ type: 'start', id: 'extra', payload: { query: '{ ping }', extra: 1 }, extra: 2 });
  x.say({ type: 'start', id: 'extra', payload: { query: '{ ping }', extensions: {} } });
  await pass(30);
}

/** Keepalives, errors, and time. */
async function ageing({ clock, aliveId, pass, start, control }: Walker, { x, y }: Pair): Promise<void> {
  await start(x, 'alive', of('["User"]', 'subscription_id'));
  await start(y, 'm', set('User', 'conformance@example.com', 'full_name', 'Y'));
  for (const name of ['doc_events', 'nope', 'doc_events', 'doc_events']) await start(x, 'k', keep(aliveId(), name));
  await start(x, 'k', keep('nope'));
  for (const completes of [null, false, true]) {
    if (completes !== null) await control('complete-on-error', { complete_on_error: completes });
    await start(x, 'fails', failing);
    for (const _ of [1, 2]) await start(y, 'm', save({ name: 'fails' }));
    x.say({ type: 'stop', id: 'fails' });
    await pass(30);
  }
  await start(x, 'ages', of('', 'name'));
  clock.advance(ttlMs * 2);
  await pass(30);
  await start(y, 'm', save({ name: 'later' }));
}

/** Ends. */
async function ending({ pass, begin, start }: Walker, { y }: Pair): Promise<void> {
  const z = begin('z');
  await start(z, '1', of('', 'name'));
  z.say({ type: 'connection_terminate' });
  await pass(30);
  await start(y, 'm', save({ name: 'terminated' }));
  const gone = begin('gone');
  await start(gone, '1', of('', 'name'));
  gone.leave();
  await pass(30);
  await start(y, 'm', save({ name: 'gone' }));
}
