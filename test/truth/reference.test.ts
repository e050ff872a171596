import { describe, expect, it } from 'vitest';
import { blemishes, judged, profiles, runOverMemory, withVerdict } from './memory-run.js';
import { runOverSockets } from './socket-run.js';

describe.each(profiles)('the reference of $id in profile $profile', ({ protocol, binding, profile }) => {
  const all = judged({ protocol, binding }, profile).map(({ id }) => id);

  it.each([1, 2, 3, 4, 5])('passes every requirement over memory, with seed %i', async (seed) => {
    const seen = await runOverMemory({ protocol, binding, profile, seed, runs: 50 });
    expect(blemishes(seen)).toEqual([]);
    expect(withVerdict(seen, 'pass')).toEqual(all);
  });

  it('passes what is found by probing only, where nothing is declared', async () => {
    const target = { capabilities: {}, fixturePresumed: false };
    const seen = await runOverMemory({ protocol, binding, profile, target });
    expect(withVerdict(seen, 'fail', 'inconclusive', 'error', 'not-run')).toEqual([]);
    expect(seen.unfinished).toEqual([]);
  });

  it('passes every requirement over real sockets', async () => {
    const seen = await runOverSockets({ protocol, binding, profile, seed: 1, runs: 20 });
    expect(blemishes(seen)).toEqual([]);
    expect(withVerdict(seen, 'pass')).toEqual(all);
  });
});
