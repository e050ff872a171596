import { describe, expect, it } from 'vitest';
import { blemishes, judged, profiles, runOverMemory, withVerdict } from './memory-run.js';
import { runOverSockets } from './socket-run.js';

describe.each(profiles)('the reference of $protocol in profile $profile', ({ protocol, profile }) => {
  const all = judged(protocol, profile).map(({ id }) => id);

  it.each([1, 2, 3, 4, 5])('passes every requirement over memory, with seed %i', async (seed) => {
    const seen = await runOverMemory({ protocol, profile, seed, runs: 50 });
    expect(blemishes(seen)).toEqual([]);
    expect(withVerdict(seen, 'pass')).toEqual(all);
  });

  it('passes what is found by probing only, where nothing is declared', async () => {
    const target = { capabilities: {}, fixturePresumed: false };
    const seen = await runOverMemory({ protocol, profile, target });
    expect(withVerdict(seen, 'fail', 'inconclusive', 'error', 'not-run')).toEqual([]);
    expect(seen.unfinished).toEqual([]);
  });

  it('passes every requirement over real sockets', async () => {
    const seen = await runOverSockets({ protocol, profile, seed: 1, runs: 20 });
    expect(blemishes(seen)).toEqual([]);
    expect(withVerdict(seen, 'pass')).toEqual(all);
  });
});
