import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/base/json.js';
import {
  createConnection,
  createList,
  createVariable,
  type ReceivedError,
} from '../../../src/reference/socksync/core.js';
import { join, objects } from './joined.js';

const funcs = (texts: readonly string[]) => objects(texts).map(({ func, name }) => `${func} ${name ?? ''}`.trim());

describe('A variable', () => {
  test('is mirrored by the other side, from the value that it has to every change of it', async () => {
    const { left, right, open, settle } = join();
    const owned = createVariable('v', { deep: [null, 0.5, '☃'] });
    left.own(owned);
    const mirror = right.mirrorVariable('v');
    const heard: unknown[] = [];
    mirror.onChange((value) => heard.push(value));
    await open();
    expect(mirror.value).toEqual({ deep: [null, 0.5, '☃'] });
    owned.value = 1;
    owned.value = null;
    await settle();
    expect(heard).toEqual([{ deep: [null, 0.5, '☃'] }, 1, null]);
    expect(owned.subscribers).toBe(1);
  });

  test('is told to all connections on which it is registered, and goes on when one has ended', async () => {
    const owned = createVariable('v', 0);
    const pairs = [join(), join()];
    const mirrors = pairs.map(({ left, right }) => {
      left.own(owned);
      return right.mirrorVariable('v');
    });
    for (const { open } of pairs) await open();
    owned.value = 1;
    for (const { settle } of pairs) await settle();
    expect(mirrors.map(({ value }) => value)).toEqual([1, 1]);
    pairs[0]?.right.close();
    await pairs[0]?.settle();
    owned.value = 2;
    for (const { settle } of pairs) await settle();
    expect(mirrors.map(({ value }) => value)).toEqual([1, 2]);
    expect(owned.subscribers).toBe(1);
  });

  test('refuses what has no JSON form, and keeps its value', () => {
    const owned = createVariable('v', 1);
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => {
      owned.value = cycle as JsonObject;
    }).toThrow(TypeError);
    expect(owned.value).toBe(1);
  });

  test('is mirrored no longer after `unsubscribe`, and again after `subscribe`', async () => {
    const { left, right, said, open, settle } = join();
    const owned = createVariable('v', 1);
    left.own(owned);
    const mirror = right.mirrorVariable('v', { subscribe: false });
    await open();
    expect([mirror.subscribed, said.right]).toEqual([false, []]);
    mirror.subscribe();
    await settle();
    expect(mirror.value).toBe(1);
    mirror.unsubscribe();
    await settle();
    owned.value = 2;
    await settle();
    expect([mirror.value, mirror.subscribed, owned.subscribers]).toEqual([1, false, 0]);
    mirror.subscribe();
    await settle();
    expect(mirror.value).toBe(2);
  });

  test('may be owned and mirrored under one name: each side has one of its own', async () => {
    const { left, right, open, settle } = join();
    const [mine, yours] = [createVariable('v', 'left'), createVariable('v', 'right')];
    left.own(mine);
    right.own(yours);
    const mirrors = [left.mirrorVariable('v'), right.mirrorVariable('v')];
    await open();
    mine.value = 'left 2';
    await settle();
    expect(mirrors.map(({ value }) => value)).toEqual(['right', 'left 2']);
  });
});

describe('A list', () => {
  test('is mirrored page by page', async () => {
    const { left, right, open, settle } = join();
    const list = createList('l', [1, 2, 3, 4, 5], { maxPageSize: 2 });
    left.own(list);
    const mirror = right.mirrorList('l', { pageSize: 50 });
    await open();
    expect([mirror.items, mirror.page, mirror.pageSize, mirror.total]).toEqual([[1, 2], 0, 2, 5]);
    mirror.get(2, 2);
    await settle();
    expect(mirror.items).toEqual([5]);
    list.insert(0, 0);
    list.set(5, 'five');
    await settle();
    expect([mirror.items, mirror.total]).toEqual([[4, 'five'], 6]);
    list.replace(['a']);
    await settle();
    expect([mirror.items, mirror.total]).toEqual([[], 1]);
  });

  test('refuses an index that is none, and a page size that is none', () => {
    const list = createList('l', ['a']);
    for (const index of [-1, 1, 0.5, Number.NaN]) {
      expect(() => list.set(index, 'x')).toThrow(RangeError);
      expect(() => list.delete(index)).toThrow(RangeError);
    }
    expect(() => list.insert(2, 'x')).toThrow(RangeError);
    expect(() => list.insert(0, (() => 1) as never)).toThrow(TypeError);
    expect(list.items).toEqual(['a']);
    for (const maxPageSize of [0, -1, 1.5, 1e9]) expect(() => createList('l', [], { maxPageSize })).toThrow(RangeError);
  });
});

describe.each(['callee', 'caller'] as const)('Where the %s subscribes, a function', (functionSubscription) => {
  test('is called from either side', async () => {
    const { left, right, open, settle } = join({ functionSubscription });
    left.offer('add', ({ a, b }) => Number(a) + Number(b));
    right.offer('late', async () => 'later');
    const [add, late] = [right.use('add'), left.use('late')];
    expect([add.available, late.available]).toEqual([false, false]);
    await open();
    expect([add.available, late.available]).toEqual([true, true]);
    const answers = [right.call('add', { a: 1, b: 2 }), left.call('late')];
    await settle();
    expect(await Promise.all(answers)).toEqual([3, 'later']);
  });

  test('that is registered later is available as soon as it is', async () => {
    const { left, right, open, settle } = join({ functionSubscription });
    await open();
    const heard: boolean[] = [];
    left.offer('f', () => 1);
    const remote = right.use('f');
    remote.onAvailable((available) => heard.push(available));
    const ready = remote.ready();
    await settle();
    expect(heard).toEqual(functionSubscription === 'callee' ? [true] : []);
    await ready;
    expect(remote.available).toBe(true);
  });
});

describe('All subscriptions', () => {
  test.each(['callee', 'caller'] as const)(
    'end with `unsubscribeAll`, where the %s subscribes',
    async (functionSubscription) => {
      const { left, right, open, settle } = join({ functionSubscription });
      const [variable, list] = [createVariable('v', 1), createList('l', [1])];
      left.own(variable);
      left.own(list);
      const mirrors = [right.mirrorVariable('v'), right.mirrorList('l')];
      const [caller, callee] = functionSubscription === 'callee' ? [left, right] : [right, left];
      callee.offer('f', () => 1);
      const remote = caller.use('f');
      await open();
      expect(remote.available).toBe(true);
      right.unsubscribeAll();
      await settle();
      expect([variable.subscribers, list.subscribers, remote.available]).toEqual([0, 0, false]);
      expect(mirrors.map(({ subscribed }) => subscribed)).toEqual([false, false]);
    },
  );
});

describe('An error', () => {
  test('of the other side is heard, and answered with nothing', async () => {
    const { left, right, said, open, settle } = join();
    const heard: ReceivedError[] = [];
    right.onError((error) => heard.push(error));
    right.mirrorVariable('nobody-owns-this');
    await open();
    await settle();
    expect(heard.map(({ code }) => code)).toEqual([3, 3]);
    expect(funcs(said.right)).toEqual(['subscribe nobody-owns-this', 'get nobody-owns-this']);
    left.close();
  });
});

describe('A connection', () => {
  test('greets with what was registered, in that order', async () => {
    const { left, said, open } = join();
    left.offer('f', () => 1);
    left.mirrorList('l', { page: 2, pageSize: 7 });
    left.own(createVariable('v', 1));
    left.mirrorVariable('w');
    await open();
    expect(objects(said.left).slice(0, 5)).toEqual([
      { func: 'subscribe', type: 'function', name: 'f' },
      { func: 'subscribe', type: 'list', name: 'l' },
      { func: 'get', type: 'list', name: 'l', page: 2, page_size: 7 },
      { func: 'subscribe', type: 'var', name: 'w' },
      { func: 'get', type: 'var', name: 'w' },
    ]);
  });

  test('ends once, says so once, and says nothing more', async () => {
    const { left, right, said, open, settle } = join();
    const owned = createVariable('v', 1);
    left.own(owned);
    right.mirrorVariable('v');
    let ends = 0;
    left.onEnd(() => ends++);
    await open();
    right.close();
    await settle();
    left.close();
    const before = said.left.length;
    owned.value = 2;
    expect([ends, said.left.length]).toEqual([1, before]);
  });

  test('may be closed before its transport is there, and then ends as soon as that is', () => {
    const connection = createConnection();
    const owned = createVariable('v', 1);
    connection.own(owned);
    connection.mirrorVariable('w');
    let ends = 0;
    connection.onEnd(() => ends++);
    connection.close();
    const said: string[] = [];
    const session = connection.open({
      send: (text) => void said.push(text),
      close: (code) => void said.push(`${code}`),
    });
    session.receive('{"func":"subscribe","type":"var","name":"v"}');
    session.closed();
    expect([ends, said, owned.subscribers]).toEqual([1, ['1000'], 0]);
  });

  test('is opened once, and registers a name once', () => {
    const connection = createConnection();
    connection.offer('f', () => 1);
    expect(() => connection.offer('f', () => 1)).toThrow('function f is registered already');
    connection.own(createVariable('v', 1));
    expect(() => connection.own(createVariable('v', 1))).toThrow('var v is registered already');
    const peer = { send: () => undefined, close: () => undefined };
    connection.open(peer);
    expect(() => connection.open(peer)).toThrow('A connection is opened once');
    expect(() => connection.call('unknown')).toThrow('No function of the other side is registered as unknown');
  });
});
