import { describe, expect, it } from 'vitest';
import { runUnderLocks, Slots } from '../../src/runner/schedule.js';
import type { Locks } from '../../src/words/suite.js';

/** Runs jobs that each take some turns, and says which were under way together. */
async function together(jobs: Readonly<Record<string, Locks>>): Promise<ReadonlySet<string>> {
  const running = new Set<string>();
  const met = new Set<string>();
  await runUnderLocks(
    Object.entries(jobs).map(([name, locks]) => ({
      locks,
      async run() {
        for (const other of running) met.add([name, other].toSorted().join('+'));
        running.add(name);
        for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
        running.delete(name);
      },
    })),
  );
  return met;
}

describe('Locks', () => {
  it('let those who share meet, and keep out who needs it alone', async () => {
    const met = await together({ a: { l: 'shared' }, b: { l: 'shared' }, c: { l: 'exclusive' }, d: {} });
    expect([met.has('a+b'), met.has('a+c'), met.has('b+c')]).toEqual([true, false, false]);
  });

  it('keep apart only what holds the same lock', async () => {
    const met = await together({ a: { x: 'exclusive' }, b: { y: 'exclusive' }, c: { x: 'exclusive' } });
    expect([met.has('a+b'), met.has('a+c')]).toEqual([true, false]);
  });
});

describe('Slots', () => {
  it('are never taken by more than there are, and all work is done', async () => {
    const slots = new Slots(() => 3);
    let now = 0;
    let most = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
      done++;
    };
    await Promise.all(Array.from({ length: 20 }, () => slots.run(work)));
    expect([most, done]).toEqual([3, 20]);
  });

  it('may become less: who is there finishes, and all work is done', async () => {
    let places = 4;
    const slots = new Slots(() => places);
    let now = 0;
    const met: number[] = [];
    const work = async (): Promise<void> => {
      met.push(++now);
      if (met.length === 4) places = 1;
      await new Promise(setImmediate);
      now--;
    };
    await Promise.all(Array.from({ length: 10 }, () => slots.run(work)));
    expect(met).toEqual([1, 2, 3, 4, 1, 1, 1, 1, 1, 1]);
  });

  it('are given back by work that fails', async () => {
    const slots = new Slots(() => 1);
    await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(slots.run(async () => 'yes')).resolves.toBe('yes');
  });
});
