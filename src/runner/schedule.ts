import type { Locks } from '../words/suite.js';

/** A number of places, which may become less; who finds none waits in line. */
export class Slots {
  #taken = 0;
  readonly #line: (() => void)[] = [];
  readonly #places: () => number;

  constructor(places: () => number) {
    this.#places = places;
  }

  /** Runs `work` in a place of its own. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken >= this.#places()) await new Promise<void>((resolve) => void this.#line.push(resolve));
    else this.#taken++;
    try {
      return await work();
    } finally {
      const next = this.#taken <= this.#places() ? this.#line.shift() : undefined;
      if (next === undefined) this.#taken--;
      else next();
    }
  }
}

/** Something to be run under locks. */
export interface Job {
  readonly locks: Locks;
  run(): Promise<void>;
}

/** Runs all jobs, each as soon as nobody holds a lock that it cannot share. */
export async function runUnderLocks(jobs: readonly Job[]): Promise<void> {
  const held = new Map<string, { exclusive: boolean; holders: number }>();
  const waiting = [...jobs];
  const running = new Set<Promise<void>>();
  const free = (locks: Locks): boolean =>
    Object.entries(locks).every(([name, mode]) => {
      const lock = held.get(name);
      return lock === undefined || (mode === 'shared' && !lock.exclusive);
    });
  const take = (locks: Locks): void => {
    for (const [name, mode] of Object.entries(locks)) {
      held.set(name, { exclusive: mode === 'exclusive', holders: (held.get(name)?.holders ?? 0) + 1 });
    }
  };
  const release = (locks: Locks): void => {
    for (const name of Object.keys(locks)) {
      const lock = held.get(name);
      if (lock !== undefined && --lock.holders === 0) held.delete(name);
    }
  };
  while (waiting.length > 0 || running.size > 0) {
    for (const job of waiting.filter((one) => free(one.locks))) {
      if (!free(job.locks)) continue;
      waiting.splice(waiting.indexOf(job), 1);
      take(job.locks);
      const done: Promise<void> = job.run().finally(() => {
        release(job.locks);
        running.delete(done);
      });
      running.add(done);
    }
    await Promise.race(running);
  }
}
