/** What a measure came to. */
export type Measured =
  | { readonly kind: 'ratio'; readonly ratio: number; readonly detail: string }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Something that is compared with something else within one run: absolute times say more about the machine. */
export interface Measure {
  /** What is divided by what. */
  readonly title: string;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number };
  measure(): Promise<Measured>;
}

/** Does a fixed amount of work and returns the milliseconds that it took. */
export type Work = () => Promise<number> | number;

/** Turns that do not count: until then the compiler is still at work. */
const warmUp = 15;

/**
 * Two works, turn by turn, so that whatever else the machine does hits both alike. Many short turns are better than a
 * few long ones: a median forgets those that were interrupted. Returns the median of each in milliseconds, and of the
 * ratio `first / second` within a turn.
 */
export async function alternate(first: Work, second: Work, turns: number) {
  const pairs: { readonly first: number; readonly second: number }[] = [];
  for (let turn = 0; turn < warmUp + turns; turn++) {
    // Who is second finds the caches warm: they take turns in that too.
    const early = turn % 2 === 0 ? await first() : await second();
    const late = turn % 2 === 0 ? await second() : await first();
    if (turn < warmUp) continue;
    pairs.push(turn % 2 === 0 ? { first: early, second: late } : { first: late, second: early });
  }
  return {
    first: median(pairs.map((pair) => pair.first)),
    second: median(pairs.map((pair) => pair.second)),
    ratio: median(pairs.map((pair) => pair.first / pair.second)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The milliseconds that something takes. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** So many a second, in words. */
export function rate(count: number, ms: number): string {
  const each = (count / ms) * 1000;
  return `${each >= 10_000 ? `${Math.round(each / 1000)}k` : Math.round(each)}/s`;
}

export function microseconds(ms: number, count: number): string {
  return `${((ms * 1000) / count).toFixed(2)} µs`;
}
