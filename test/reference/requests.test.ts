import { beforeEach, describe, expect, test } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import { createAioRpc } from '../../src/reference/aio-rpc/core.js';
import type { Endpoint } from '../../src/reference/endpoint.js';
import { openReference } from '../../src/reference/open.js';
import { type Client, connect, pass } from './client.js';

const clock = new VirtualClock();
let reference: Endpoint;
let a: Client;

beforeEach(() => {
  reference = openReference('aio-rpc', { clock });
  a = connect(reference);
});

describe('A request', () => {
  test('is answered with its id, its method and a response', () => {
    const id = a.say('echo', { a: [1, null, { b: '' }] });
    expect(a.last()).toEqual({
      id,
      method: 'echo',
      response: { a: [1, null, { b: '' }] },
    });
  });

  test('is read as one with an empty payload where it has none', () => {
    expect(a.ask('echo')).toMatchObject({ response: {} });
    a.raw('{"id":"n","method":"echo","payload":null}');
    expect(a.last()).toMatchObject({ response: {} });
  });

  test.each([
    ['text that is no JSON', 'x{', undefined],
    ['a list', '[1]', undefined],
    ['a number', '1', undefined],
    ['null', 'null', undefined],
    ['an object without anything', '{}', undefined],
    ['no id', '{"method":"echo"}', undefined],
    ['a null id', '{"id":null,"method":"echo"}', undefined],
    ['a number as id', '{"id":5,"method":"echo"}', undefined],
    ['an object as id', '{"id":{},"method":"echo"}', undefined],
    ['no method', '{"id":"i"}', 'i'],
    ['a list as method', '{"id":"i","method":["echo"]}', 'i'],
    ['a null method', '{"id":"i","method":null}', 'i'],
    ['a text as payload', '{"id":"i","method":"echo","payload":"x"}', 'i'],
    ['an empty text as payload', '{"id":"i","method":"echo","payload":""}', 'i'],
    ['zero as payload', '{"id":"i","method":"echo","payload":0}', 'i'],
    ['false as payload', '{"id":"i","method":"echo","payload":false}', 'i'],
    ['a list as payload', '{"id":"i","method":"echo","payload":[1]}', 'i'],
    ['an unknown method', '{"id":"i","method":"nope"}', 'i'],
    ['a method of every object', '{"id":"i","method":"toString"}', 'i'],
    ['the name of a prototype as method', '{"id":"i","method":"__proto__"}', 'i'],
  ])('is refused with one error, and the connection goes on: %s', (_name, text, id) => {
    a.raw(text);
    expect(a.texts).toHaveLength(1);
    expect(a.last()).toHaveProperty('error.message', expect.any(String));
    expect(a.last().id).toBe(id);
    expect(a.ask('echo', { alive: true })).toMatchObject({
      response: { alive: true },
    });
  });

  test('may use an id again, also beside another connection', () => {
    const b = connect(reference);
    for (const [client, n] of [[a, 1] as const, [a, 2] as const, [b, 3] as const]) {
      client.raw(`{"id":"same","method":"echo","payload":{"n":${n}}}`);
      expect(client.last()).toMatchObject({ id: 'same', response: { n } });
    }
  });

  test('keeps members that are dangerous elsewhere', () => {
    a.raw('{"id":"p","method":"echo","payload":{"__proto__":{"x":1},"constructor":1,"toString":null,"":0}}');
    expect(a.texts).toEqual([
      '{"id":"p","method":"echo","response":{"__proto__":{"x":1},"constructor":1,"toString":null,"":0}}',
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('does not end its connection by being binary', () => {
    a.binary();
    expect(a.texts).toEqual([]);
    expect(a.ask('echo', { n: 1 })).toMatchObject({ response: { n: 1 } });
  });

  test('is refused where a number would not survive', () => {
    a.raw('{"id":"n","method":"echo","payload":{"n":1e400}}');
    expect(a.last()).toHaveProperty('error');
    a.raw('{"id":"n","method":"echo","payload":{"n":"1e400","m":1e300}}');
    expect(a.last()).toMatchObject({ response: { n: '1e400', m: 1e300 } });
  });
});

describe('A method', () => {
  const refusing = () => {
    throw new Error('a secret');
  };

  test('may answer later, and the responses come as they are ready', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const server = createAioRpc({
      clock,
      methods: {
        slow: () => new Promise((done) => (finish = done)),
        fast: () => 1,
      },
    });
    const b = connect(server);
    const [slow, fast] = [b.say('slow'), b.say('fast')];
    finish({ done: true });
    await pass(clock);
    expect(b.texts.map((text) => JSON.parse(text) as unknown)).toEqual([
      { id: fast, method: 'fast', response: 1 },
      { id: slow, method: 'slow', response: { done: true } },
    ]);
  });

  test('that answers after its connection has ended says nothing', async () => {
    const server = createAioRpc({ clock, methods: { slow: async () => 1 } });
    const b = connect(server);
    b.say('slow');
    b.leave();
    await pass(clock);
    expect(b.texts).toEqual([]);
  });

  test('that throws is answered with an error that tells nothing of it', async () => {
    const server = createAioRpc({
      clock,
      methods: { refusing, later: async () => refusing() },
    });
    const b = connect(server);
    b.say('refusing');
    b.say('later');
    await pass(clock);
    expect(b.texts).toHaveLength(2);
    expect(b.texts.join()).not.toContain('secret');
  });

  test.each([
    ['a function', () => refusing],
    ['a symbol', () => Symbol('s')],
    ['a bigint', () => 1n],
    [
      'a cycle',
      () => {
        const cycle: unknown[] = [];
        cycle.push(cycle);
        return cycle;
      },
    ],
    [
      'what is nested beyond the stack',
      () => {
        let deep: unknown = 0;
        for (let level = 0; level < 200_000; level++) deep = [deep];
        return deep;
      },
    ],
  ])('whose response has no JSON form is answered with an error: %s', (_name, method) => {
    const b = connect(createAioRpc({ clock, methods: { method } }));
    expect(b.ask('method')).toHaveProperty('error.message');
    expect(b.ask('method').error).not.toEqual(b.ask('nope').error);
  });

  test('that returns nothing is answered with null', () => {
    const b = connect(createAioRpc({ clock, methods: { nothing: () => undefined } }));
    expect(b.ask('nothing')).toMatchObject({ response: null });
  });
});

describe('The endpoint', () => {
  test('answers plain HTTP with an error in JSON', async () => {
    const answer = await reference.http({ method: 'GET' });
    expect(answer.status).toBe(426);
    expect(JSON.parse(answer.text)).toHaveProperty('message');
  });

  test('ends all connections when it closes, and those that come later', () => {
    reference.close();
    expect(a.code()).toBe(1001);
    expect(connect(reference).code()).toBe(1001);
  });
});
