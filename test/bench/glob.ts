import { compileGlob } from '../../src/reference/aio-rpc/glob.js';
import { type Measure, median } from './measure.js';

/** Where careless matchers are exponential: every star could end anywhere, and at the end nothing fits. */
const hostile = ['*a*a*a*a*b', '*a?a*[a-c]a*aab', `${'*a'.repeat(20)}b`];
const shortest = 1 << 10;
const doublings = 6;
const turns = 15;

/** How the time grows with the length of the name: the exponent, 1 where it is linear and 2 where it is quadratic. */
export const globGrowth: Measure = {
  title: 'aio-rpc: glob matcher, exponent of its growth',
  goal: { atMost: 1.2 },
  async measure() {
    const lengths = Array.from({ length: doublings + 1 }, (_, at) => shortest << at);
    const exponents = hostile.map((pattern) => exponent(lengths, timesOf(pattern, lengths)));
    const worst = Math.max(...exponents);
    const detail = `names of ${lengths[0]} to ${lengths.at(-1)} characters, the worst of ${hostile.length} patterns`;
    return { kind: 'ratio', ratio: worst, detail };
  },
};

function timesOf(pattern: string, lengths: readonly number[]): readonly number[] {
  const glob = compileGlob(pattern);
  const names = lengths.map((length) => 'a'.repeat(length));
  const times = names.map((): number[] => []);
  for (let turn = 0; turn <= turns; turn++) {
    for (const [at, name] of names.entries()) {
      // Short names more often, so that each time is long enough to be told from nothing.
      const repeats = 1 << (doublings - at);
      const begun = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) {
        if (glob.matches(name)) throw new Error(`${pattern} must not match`);
      }
      if (turn > 0) times[at]?.push((performance.now() - begun) / repeats);
    }
  }
  return times.map(median);
}

/** The slope of a line through the logarithms. */
function exponent(lengths: readonly number[], times: readonly number[]): number {
  const points = lengths.map((length, at) => ({ x: Math.log(length), y: Math.log(times[at] ?? Number.NaN) }));
  const mean = (pick: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
