import { describe, expect, it } from 'vitest';
import { profiles, runOverMemory, withVerdict } from './memory-run.js';
import { wireChanges } from './wire-changes.js';
import { wireFreedoms } from './wire-freedoms.js';

describe.each(profiles)('the messages of $protocol in profile $profile', ({ protocol, profile }) => {
  const changes = wireChanges(protocol, profile);
  const freedoms = wireFreedoms[protocol]?.[profile] ?? {};

  it.each(changes.map((change) => [change.name, change] as const))('%s', async (name, { wrap, touched }) => {
    const reason = freedoms[name];
    const change = { rules: (base: object) => base, wrap };
    const seen = await runOverMemory({ protocol, profile, change, runs: 0 });
    const noticed = withVerdict(seen, 'fail');
    expect(withVerdict(seen, 'error')).toEqual([]);
    if (reason !== undefined) expect(noticed, `it is said to be free: ${reason}`).toEqual([]);
    else if (touched()) expect(noticed, 'no requirement failed').not.toEqual([]);
    else expect(noticed, 'nothing was changed').toEqual([]);
  });

  it('lists no freedom that is no change', () => {
    const known = new Set(changes.map(({ name }) => name));
    expect(Object.keys(freedoms).filter((name) => !known.has(name))).toEqual([]);
  });
});
