import type { Locks } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { controlHeaders, controlUrl, lifeOf } from './place.js';
import { steers } from './site.js';

/** How much of its time to live a subscription is asked for after, so that it must be there. */
const inTime = 0.9;

/** Where time is advanced; null where it is waited for. */
export function clockUrl(target: ResolvedTarget): string | null {
  return target.capabilities.clock === false ? null : controlUrl(target, 'advanceClockUrl');
}

/** Where time can be advanced it is everybody's, and nothing else runs meanwhile. */
export function aloneWithTheClock(target: ResolvedTarget): Locks {
  return clockUrl(target) === null ? {} : { clock: 'exclusive' };
}

/** How long a scenario waits that lets so many lives pass, and the grace; nothing where time can be advanced. */
export function waitsFor(lives: number, grace = true): (target: ResolvedTarget) => number {
  return (target) => {
    const { ttlMs, graceMs } = lifeOf(target);
    return clockUrl(target) === null ? lives * ttlMs + (grace ? graceMs : 0) : 0;
  };
}

/** A moment of the subject: it may be as early as this for it, and as late. */
export interface Moment {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The time of the subject: advanced by its control route, else waited for. A clock that stands still between advances
 * is as good as one that runs: so what must be alive is asked for by the latest time that it can be, and what must be
 * gone by the earliest.
 */
export class Time {
  readonly #take: Take;
  readonly #url: string | null;
  #advancedMs = 0;

  constructor(take: Take) {
    this.#take = take;
    this.#url = clockUrl(take.target);
  }

  get now(): Moment {
    const real = this.#take.clock.now();
    return { earliest: this.#url === null ? real : this.#advancedMs, latest: real + this.#advancedMs };
  }

  /** Lets time pass until a subscription that was made or renewed at this moment is as old as it may be and live. */
  async untilAlive(since: Moment, fraction = inTime): Promise<void> {
    const { ttlMs } = lifeOf(this.#take.target);
    await this.#pass(since.latest + fraction * ttlMs - this.now.latest);
  }

  /** Lets time pass until a subscription that was made or renewed at this moment must be gone. */
  async untilGone(since: Moment): Promise<void> {
    const { ttlMs, graceMs } = lifeOf(this.#take.target);
    // One more, since who is asked in the very millisecond may be right either way.
    await this.#pass(since.earliest + ttlMs + graceMs + 1 - this.now.earliest);
  }

  /** Lets so much of a life pass. */
  async passes(fraction: number): Promise<void> {
    await this.#pass(fraction * lifeOf(this.#take.target).ttlMs);
  }

  /** Whether what was made or renewed at this moment may be gone by now. */
  isDue(since: Moment): boolean {
    return this.now.latest - since.latest > inTime * lifeOf(this.#take.target).ttlMs;
  }

  /** Whether what was made or renewed at this moment must be gone by now. */
  isPast(since: Moment): boolean {
    const { ttlMs, graceMs } = lifeOf(this.#take.target);
    return this.now.earliest > since.earliest + ttlMs + graceMs;
  }

  async #pass(ms: number): Promise<void> {
    if (ms <= 0) return;
    if (this.#url === null) return this.#take.rest(ms);
    const advanceMs = Math.ceil(ms);
    await steers(this.#take, this.#url, controlHeaders(this.#take.target), { advanceMs });
    this.#advancedMs += advanceMs;
  }
}
