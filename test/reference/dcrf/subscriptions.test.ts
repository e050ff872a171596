import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/base/json.js';
import { openReference } from '../../../src/reference/open.js';
import { type Client, connect, told, turn } from './client.js';

const patch = (pk: number, counter: number) => ({ action: 'patch', pk, data: { counter } });
const unsubscribe = (id: string, pk: number) => ({ action: 'unsubscribe_instance', request_id: id, pk });

/** Two connections to one server that has two things. */
function start(profile: 'documented' | 'upstream' = 'documented') {
  const reference = openReference('dcrf', { profile });
  const [a, b] = [connect(reference), connect(reference)];
  for (const name of ['one', 'two']) b.create(name);
  return { reference, a, b };
}

/** The ids that a connection is told under when somebody else does something. */
async function idsTold(a: Client, b: Client, payload: JsonObject): Promise<readonly unknown[]> {
  b.ask(payload);
  await turn();
  return a.take().map(({ request_id: id }) => id);
}

describe('A subscription', () => {
  test('is told of changes by anybody, after they are answered, in the words of its stream', () => {
    const { a, b } = start();
    a.subscribe('s', 1);
    a.subscribe('t', 1, 'things_with_id');
    b.ask({ action: 'update', pk: 1, data: { name: 'uno', counter: 1 } });
    a.say({ ...patch(1, 2), request_id: 'p' });
    expect(told(a.take())).toEqual([
      ['update', 's', { pk: 1, name: 'uno', counter: 1 }],
      ['update', 't', { id: 1, name: 'uno', counter: 1 }],
      ['patch', 'p', { pk: 1, name: 'uno', counter: 2 }],
      ['update', 's', { pk: 1, name: 'uno', counter: 2 }],
      ['update', 't', { id: 1, name: 'uno', counter: 2 }],
    ]);
    b.ask({ action: 'delete', pk: 1 });
    expect(told(a.take())).toEqual([
      ['delete', 's', { pk: 1 }],
      ['delete', 't', { pk: 1 }],
    ]);
  });

  test('is told nothing of other objects, of refused changes, of looks and of new objects', async () => {
    const { a, b } = start();
    a.subscribe('s', 1);
    for (const payload of [
      patch(2, 1),
      { action: 'retrieve', pk: 1 },
      { action: 'list' },
      { ...patch(1, 0), data: { name: '' } },
    ])
      expect(await idsTold(a, b, payload)).toEqual([]);
    b.create('three');
    expect(a.take()).toEqual([]);
  });

  test('ends with its connection, and no other does', async () => {
    const { reference, a, b } = start();
    const c = connect(reference);
    for (const client of [a, c]) client.subscribe('same', 1);
    c.leave();
    expect(await idsTold(a, b, patch(1, 1))).toEqual(['same']);
    expect(c.texts).toEqual([]);
  });

  test('that is made again is one', async () => {
    const { a, b } = start();
    for (let times = 0; times < 2; times++) a.subscribe('s', 1);
    expect(await idsTold(a, b, patch(1, 1))).toEqual(['s']);
    a.ask(unsubscribe('s', 1));
    expect(await idsTold(a, b, patch(1, 2))).toEqual([]);
  });

  test('ends by its id and its object, and others go on', async () => {
    const { a, b } = start();
    for (const id of ['s', 't']) for (const pk of [1, 2]) a.subscribe(id, pk);
    expect(await idsTold(a, b, patch(1, 1))).toEqual(['s', 't']);
    expect(a.ask(unsubscribe('s', 1))).toMatchObject({ response_status: 204, data: null });
    expect(await idsTold(a, b, patch(1, 2))).toEqual(['t']);
    expect(await idsTold(a, b, patch(2, 2))).toEqual(['s', 't']);
  });
});

describe('In profile upstream', () => {
  test('the end of a subscription silences the others to its object once one was told, until there is a new one', async () => {
    const { a, b } = start('upstream');
    for (const id of ['s', 't']) a.subscribe(id, 1);
    a.subscribe('other', 2);
    a.ask(unsubscribe('s', 1));
    expect(await idsTold(a, b, patch(1, 1))).toEqual(['t']);
    a.subscribe('s', 1);
    a.ask(unsubscribe('s', 1));
    expect(await idsTold(a, b, patch(1, 2))).toEqual([]);
    expect(await idsTold(a, b, patch(2, 2))).toEqual(['other']);
    a.subscribe('u', 1);
    expect(await idsTold(a, b, patch(1, 3))).toEqual(['t', 'u']);
  });

  test('an id is forgotten for all objects of its stream', async () => {
    const { a, b } = start('upstream');
    for (const pk of [1, 2]) a.subscribe('s', pk);
    a.subscribe('s', 2, 'things_with_id');
    a.ask(unsubscribe('s', 1));
    b.ask(patch(2, 1));
    await turn();
    expect(told(a.take())).toEqual([['update', 's', { id: 2, name: 'two', counter: 1 }]]);
  });

  test.each([undefined, null, {}, []])('a subscription under the request_id %j ends the connection', (id) => {
    const { a } = start('upstream');
    a.say({ action: 'subscribe_instance', pk: 1, ...(id === undefined ? {} : { request_id: id }) });
    expect([a.code(), a.texts]).toEqual([1011, []]);
  });
});

describe('A custom subscription', () => {
  test('is told of all objects, those that are yet to be made too, until it ends', async () => {
    const { a, b } = start();
    expect(a.ask({ action: 'subscribe_many', request_id: 'm' })).toMatchObject({ response_status: 201 });
    const pk = b.create('three');
    b.ask(patch(pk, 1));
    b.ask({ action: 'delete', pk });
    expect(told(a.take())).toEqual([
      ['create', 'm', { pk, name: 'three', counter: 0 }],
      ['update', 'm', { pk, name: 'three', counter: 1 }],
      ['delete', 'm', { pk }],
    ]);
    expect(a.ask({ action: 'unsubscribe_many', request_id: 'm' })).toMatchObject({ response_status: 204 });
    expect(await idsTold(a, b, patch(1, 2))).toEqual([]);
  });

  test('to some objects is told of those, and those to single objects go on beside it', async () => {
    const { a, b } = start();
    a.subscribe('s', 1);
    a.ask({ action: 'subscribe_many', request_id: 'm', things: [1] });
    expect(await idsTold(a, b, patch(1, 1))).toEqual(['s', 'm']);
    expect(await idsTold(a, b, patch(2, 1))).toEqual([]);
    a.ask({ action: 'unsubscribe_many', request_id: 'm', things: [1] });
    expect(await idsTold(a, b, patch(1, 2))).toEqual(['s']);
  });
});
