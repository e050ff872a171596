import type { Clock } from '../../base/clock.js';

/** A clock that can be put forward. */
export interface MovableClock extends Clock {
  /** Puts it forward by so many milliseconds, and fires what falls due, in the order of time. */
  advance(ms: number): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
  cancel: () => void;
}

/** A clock that goes as another one does, and can be put forward. */
export function movableClock(base: Clock): MovableClock {
  const timers = new Set<Timer>();
  let ahead = 0;

  const now = (): number => base.now() + ahead;

  function arm(timer: Timer): void {
    timer.cancel = base.after(Math.max(0, timer.due - now()), () => fire(timer));
  }

  function fire(timer: Timer): void {
    if (timers.delete(timer)) timer.run();
  }

  function next(until: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of timers) if (timer.due <= until && (first === null || timer.due < first.due)) first = timer;
    return first;
  }

  return {
    now,
    after(ms, run) {
      const timer: Timer = { due: now() + Math.max(0, ms), run, cancel: () => undefined };
      timers.add(timer);
      arm(timer);
      return () => {
        timers.delete(timer);
        timer.cancel();
      };
    },
    advance(ms) {
      const target = ahead + ms;
      for (let timer = next(base.now() + target); timer !== null; timer = next(base.now() + target)) {
        // What is done at its time sees that time.
        ahead = Math.min(target, Math.max(ahead, timer.due - base.now()));
        timer.cancel();
        fire(timer);
      }
      ahead = target;
      for (const timer of timers) {
        timer.cancel();
        arm(timer);
      }
    },
  };
}
