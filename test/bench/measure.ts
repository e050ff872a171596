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

/**
 * Two works, turn by turn, so that whatever else the machine does hits both alike. Returns the median of each, and of
 * the ratio `first / second` within a turn. The first turn warms up and does not count.
 */
export async function alternate(first: Work, second: Work, turns: number) {
  const pairs: { readonly first: number; readonly second: number }[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    // Who is first is who finds the caches cold: they take turns in that too.
    let times: (typeof pairs)[number];
    if (turn % 2 === 0) times = { first: await first(), second: await second() };
    else {
      const before = await second();
      times = { first: await first(), second: before };
    }
    if (turn > 0) pairs.push(times);
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
