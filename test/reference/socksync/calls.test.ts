import { describe, expect, test } from 'vitest';
import { argument, CallError, type ConnectionOptions } from '../../../src/reference/socksync/core.js';
import { join, objects } from './joined.js';

/** The reason that a call brought nothing. */
const reason = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof CallError ? error.reason : error),
  );

async function opened(options: ConnectionOptions = {}, callee: ConnectionOptions = options) {
  const joined = join(callee, options);
  const waiting: ((value: unknown) => void)[] = [];
  joined.left.offer('wait', () => new Promise((resolve) => waiting.push(resolve)));
  joined.left.offer('echo', (args) => args);
  joined.left.offer('has-no-form', () => 1n);
  joined.left.offer('nothing', () => undefined);
  joined.left.offer('needs', (args) => argument(args, 'it'));
  joined.left.offer('fails', () => {
    throw new Error('as it must');
  });
  joined.left.offer('fails-later', () => Promise.reject(new Error('as it must')));
  const errors: unknown[] = [];
  joined.right.onError((error) => errors.push(error));
  for (const name of ['wait', 'echo', 'has-no-form', 'nothing', 'needs', 'fails', 'fails-later'])
    joined.right.use(name);
  joined.right.use('nobody-offers-this');
  await joined.open();
  return { ...joined, waiting, errors };
}

describe('A call', () => {
  test('brings what the function returned, whatever the order of answers', async () => {
    const { right, waiting, settle } = await opened();
    const calls = [right.call('wait'), right.call('wait'), right.call('echo', { __proto__: 1, n: null })];
    await settle();
    waiting[1]?.('second');
    waiting[0]?.('first');
    await settle();
    expect(await Promise.all(calls)).toEqual(['first', 'second', { n: null }]);
  });

  test('of a function that returns nothing brings null', async () => {
    const { right, settle } = await opened();
    const call = right.call('nothing');
    await settle();
    expect(await call).toBeNull();
  });

  test('carries a UUID that is never used again, and only the arguments that it was given', async () => {
    const { right, said, settle } = await opened();
    const calls = [right.call('echo'), right.call('echo', { a: 1 })];
    await settle();
    await Promise.all(calls);
    const [first, second] = objects(said.right).filter(({ func }) => func === 'call');
    expect(first).toEqual({ func: 'call', type: 'function', name: 'echo', id: expect.any(String) });
    expect(second).toHaveProperty('args', { a: 1 });
    for (const call of [first, second]) {
      expect(call?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(first?.id).not.toBe(second?.id);
  });

  test('is given up at its deadline, and what returns later is an id that nobody waits for', async () => {
    const { right, left, clock, waiting, settle } = await opened({ deadlineMs: 1000 });
    const errors: unknown[] = [];
    left.onError(({ code }) => errors.push(code));
    const late = reason(right.call('wait'));
    const inTime = right.call('wait', {}, { deadlineMs: 5000 });
    await settle();
    clock.advance(1000);
    waiting[0]?.('late');
    waiting[1]?.('in time');
    await settle();
    expect([await late, await inTime]).toEqual(['timeout', 'in time']);
    expect(errors).toEqual([6]);
  });

  test('ends with the connection, and cannot be made after it', async () => {
    const { right, left, settle } = await opened();
    const call = reason(right.call('wait'));
    const remote = right.use('later');
    const ready = reason(remote.ready());
    await settle();
    left.close();
    await settle();
    expect([await call, await ready]).toEqual(['closed', 'closed']);
    expect([await reason(right.call('echo')), await reason(remote.ready())]).toEqual(['closed', 'closed']);
  });

  test('is not made where nobody has subscribed, nor where too many are open', async () => {
    const { right, settle } = await opened({ limits: { callsEach: 2 } });
    expect(await reason(right.call('nobody-offers-this'))).toBe('not-subscribed');
    const calls = [right.call('wait'), right.call('wait')].map(reason);
    expect(await reason(right.call('echo'))).toBe('too-many');
    await settle();
    right.close();
    expect(await Promise.all(calls)).toEqual(['closed', 'closed']);
  });

  test('whose arguments have no JSON form is not made', async () => {
    const { right } = await opened();
    expect(await reason(right.call('echo', { n: 1n } as never))).toBe('no-form');
  });

  test.each([
    ['fails', 8, 'as it must'],
    ['fails-later', 8, 'as it must'],
    ['has-no-form', 8, 'no JSON form'],
    ['needs', 8, 'The argument it is missing'],
  ])('of the function %s is answered with one error, which ends no call', async (name, code, message) => {
    const { right, errors, clock, settle } = await opened({ deadlineMs: 100 });
    const call = reason(right.call(name));
    await settle();
    expect(errors).toEqual([{ code, message: expect.stringContaining(message) }]);
    clock.advance(100);
    expect(await call).toBe('timeout');
  });

  test('is refused while too many of one connection are being carried out', async () => {
    const { right, waiting, errors, settle } = await opened({}, { limits: { callsEach: 1 } });
    const [first, second] = [right.call('wait'), reason(right.call('wait'))];
    await settle();
    expect(errors).toEqual([{ code: 8, message: expect.stringContaining('too many') }]);
    waiting[0]?.(1);
    await settle();
    expect(await first).toBe(1);
    const third = right.call('wait');
    await settle();
    waiting[1]?.(3);
    await settle();
    expect(await third).toBe(3);
    right.close();
    expect(await second).toBe('closed');
  });

  test('of a function that never comes to its end is answered with an error in time, and once', async () => {
    const { right, clock, waiting, errors, settle } = await opened({}, { answerMs: 1000 });
    const call = reason(right.call('wait'));
    await settle();
    clock.advance(1000);
    await settle();
    expect(errors).toEqual([{ code: 8, message: expect.stringContaining('too long') }]);
    waiting[0]?.('late');
    await settle();
    right.close();
    expect(await call).toBe('closed');
  });
});
