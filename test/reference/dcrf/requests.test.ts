import { describe, expect, test } from 'vitest';
import { ActionError, createDcrf, type DcrfOptions } from '../../../src/reference/dcrf/core.js';
import { openReference } from '../../../src/reference/open.js';
import { connect, told, turn } from './client.js';

describe('Objects', () => {
  test('are made with defaults and keys of their own, changed, listed and deleted', () => {
    const a = connect(openReference('dcrf'));
    expect(a.ask({ action: 'create', data: { name: 'one' } })).toMatchObject({
      response_status: 201,
      data: { pk: 1, name: 'one', counter: 0 },
      errors: [],
    });
    expect(a.create('two')).toBe(2);
    expect(a.ask({ action: 'patch', pk: 1, data: { counter: 5 } }).data).toEqual({ pk: 1, name: 'one', counter: 5 });
    expect(a.ask({ action: 'update', pk: 1, data: { name: 'uno' } }).data).toEqual({ pk: 1, name: 'uno', counter: 0 });
    expect(a.ask({ action: 'delete', pk: 2 })).toMatchObject({ response_status: 204, data: null });
    expect(a.ask({ action: 'retrieve', pk: 2 })).toMatchObject({ response_status: 404, data: null });
    expect(a.ask({ action: 'list' }).data).toEqual([{ pk: 1, name: 'uno', counter: 0 }]);
    expect(a.create('three')).toBe(3);
  });

  test('have a key that no later one is given, also where the latest was deleted', () => {
    const a = connect(openReference('dcrf'));
    const pk = a.create('one');
    a.ask({ action: 'delete', pk });
    expect(a.create('two')).toBeGreaterThan(pk);
  });

  test('are the same in both streams, each with its pk field, and on a connection with one stream alone', () => {
    const reference = openReference('dcrf');
    const [a, bare] = [connect(reference), connect(reference, '/dcrf/things_with_id')];
    a.create('one');
    expect(a.ask({ action: 'retrieve', pk: 1 }, 'things_with_id').data).toEqual({ id: 1, name: 'one', counter: 0 });
    bare.say({ action: 'list', request_id: 'l' });
    expect(JSON.parse(bare.texts[0] ?? '')).toMatchObject({ request_id: 'l', data: [{ id: 1, name: 'one' }] });
  });

  test.each([
    ['without what is required', { counter: 1 }, { name: ['This field is required'] }],
    ['too short', { name: '' }, { name: ['Expected at least 1 characters'] }],
    ['too long', { name: '😀'.repeat(65) }, { name: ['Expected at most 64 characters'] }],
    ['of another type', { name: 5, counter: 1.5 }, { name: ['Expected string'], counter: ['Expected integer'] }],
    ['too large', { name: 'x', counter: 2 ** 53 }, { counter: ['Expected 9007199254740991 or less'] }],
  ])('are not made of data that is %s', (_what, data, errors) => {
    const a = connect(openReference('dcrf'));
    expect(a.ask({ action: 'create', data })).toMatchObject({ response_status: 400, data: null, errors: [errors] });
    expect(a.ask({ action: 'list' }).data).toEqual([]);
  });

  test('keep what a refused change is about, and texts of 64 characters of any plane', () => {
    const a = connect(openReference('dcrf'));
    const pk = a.create('😀'.repeat(64));
    a.ask({ action: 'patch', pk, data: { counter: 5, name: '' } });
    expect(a.ask({ action: 'retrieve', pk }).data).toEqual({ pk, name: '😀'.repeat(64), counter: 0 });
  });

  test('may have any members that a model declares, dangerous ones too', () => {
    const properties = JSON.parse('{"__proto__":{"type":"integer","default":7},"constructor":{"type":"string"}}');
    const reference = createDcrf({ models: { m: { properties } }, streams: { s: { model: 'm' } } });
    const a = connect(reference);
    a.raw('{"stream":"s","payload":{"action":"create","request_id":"1","data":{"constructor":"c"}}}');
    expect(a.texts[0]).toContain('"data":{"pk":1,"__proto__":7,"constructor":"c"}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('Frames', () => {
  test.each([
    ['no json', 1008],
    ['[]', 1008],
    ['{"payload":{}}', 1008],
  ])('that name no stream end the connection: %s', (text, code) => {
    const a = connect(openReference('dcrf'));
    a.raw(text);
    expect([a.code(), a.texts]).toEqual([code, []]);
  });

  test('that are malformed are answered where their stream is known', () => {
    const reference = openReference('dcrf');
    const [a, bare] = [connect(reference), connect(reference, '/dcrf/things')];
    a.raw('{"stream":"things"}');
    a.say({ action: 'list', request_id: 'x' }, 'nope');
    bare.raw('no json');
    expect(JSON.parse(a.texts[0] ?? '')).toMatchObject({ stream: 'things', payload: { response_status: 400 } });
    expect(JSON.parse(a.texts[1] ?? '')).toMatchObject({ stream: 'nope', payload: { request_id: 'x' } });
    expect(JSON.parse(bare.texts[0] ?? '')).toMatchObject({ response_status: 400, request_id: null });
  });
});

const served: DcrfOptions = {
  models: { person: { properties: { name: { type: 'string' } } } },
  streams: {
    people: {
      model: 'person',
      actions: {
        rename: async ({ pk, name = '' }, { objects }) => objects('person').patch(Number(pk), { name }),
        who: (_payload, { stream, requestId, handshake }) => ({ stream, requestId, path: handshake.path ?? null }),
        slow: () => new Promise((resolve) => setImmediate(() => resolve('slow'))),
        forbidden() {
          throw new ActionError(403, 'No', { name: ['never'] });
        },
        broken: async () => {
          throw new Error('a bug');
        },
        cyclic() {
          const one: unknown[] = [];
          one.push(one);
          return one;
        },
        nothing: () => undefined,
      },
    },
  },
};

describe('Actions of one’s own', () => {
  test('answer with data, or refuse with a status and errors', () => {
    const a = connect(createDcrf(served));
    expect(a.ask({ action: 'who', request_id: 7 }, 'people')).toEqual({
      action: 'who',
      request_id: 7,
      response_status: 200,
      data: { stream: 'people', requestId: 7, path: '/dcrf' },
      errors: [],
    });
    expect(a.ask({ action: 'nothing' }, 'people')).toMatchObject({ response_status: 200, data: null });
    const refused = { response_status: 403, data: null, errors: ['No', { name: ['never'] }] };
    expect(a.ask({ action: 'forbidden' }, 'people')).toMatchObject(refused);
    expect(a.ask({ action: 'cyclic' }, 'people')).toMatchObject({ response_status: 500 });
    expect(() => new ActionError(204)).toThrow(RangeError);
  });

  test('change objects, and it is told', async () => {
    const a = connect(createDcrf({ ...served, objects: { person: [{ name: 'Alex' }] } }));
    a.subscribe('s', 1, 'people');
    a.say({ action: 'rename', request_id: 'r', pk: 1, name: 'Jefe' }, 'people');
    a.say({ action: 'broken', request_id: 'b' }, 'people');
    await turn();
    const [event, renamed, broken] = a.take();
    expect(told([event ?? {}])).toEqual([['update', 's', { pk: 1, name: 'Jefe' }]]);
    expect(renamed).toMatchObject({ request_id: 'r', data: { pk: 1, name: 'Jefe' } });
    expect(broken).toMatchObject({ request_id: 'b', response_status: 500 });
  });

  test('hold up what is asked after them on their stream, and nothing else', async () => {
    const reference = createDcrf({ ...served, streams: { ...served.streams, others: { model: 'person' } } });
    const a = connect(reference);
    a.say({ action: 'slow', request_id: 1 }, 'people');
    a.say({ action: 'list', request_id: 2 }, 'people');
    a.say({ action: 'list', request_id: 3 }, 'others');
    expect(a.take().map(({ request_id: id }) => id)).toEqual([3]);
    await turn();
    await turn();
    expect(a.take().map(({ request_id: id }) => id)).toEqual([1, 2]);
  });

  test('are forgotten when their connection has ended', async () => {
    const a = connect(createDcrf(served));
    a.say({ action: 'slow' }, 'people');
    a.say({ action: 'list' }, 'people');
    a.leave();
    await turn();
    await turn();
    expect(a.texts).toEqual([]);
  });
});

test('Who runs a server changes its objects as clients do, and they are told', () => {
  const reference = createDcrf(served);
  const a = connect(reference);
  const people = reference.objects('person');
  expect(people.create({ name: 'Alex' })).toEqual({ pk: 1, name: 'Alex' });
  a.subscribe('s', 1, 'people');
  people.update(1, { name: 'Johannes' });
  people.delete(1);
  expect(told(a.take())).toEqual([
    ['update', 's', { pk: 1, name: 'Johannes' }],
    ['delete', 's', { pk: 1 }],
  ]);
  expect([people.get(1), people.list()]).toEqual([null, []]);
  expect(() => people.patch(1, {})).toThrow(ActionError);
  expect(() => people.create({ name: 5 })).toThrow(/Expected string/);
  expect(() => reference.objects('nobody')).toThrow(/There is no model `nobody`; there are: person/);
});
