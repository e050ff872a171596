/** A source of time. Everything that waits takes one, so that tests can move time instead of spending it. */
export interface Clock {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds. Returns a function that cancels the call. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's own monotonic time. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** A clock that stands still until it is moved. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + Math.max(0, ms), run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves the clock forward by `ms` and fires what falls due, in the order of time. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#next(); next !== undefined && next.due <= until; next = this.#next()) this.#fire(next);
    this.#now = until;
  }

  /** Jumps to the next timer and fires it. Returns false when there is none. */
  jump(): boolean {
    const next = this.#next();
    if (next === undefined) return false;
    this.#fire(next);
    return true;
  }

  #next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (first === undefined || timer.due < first.due) first = timer;
    return first;
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    this.#now = Math.max(this.#now, timer.due);
    timer.run();
  }
}
