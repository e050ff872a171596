import { describe, expect, it } from 'vitest';
import type { LoadedSuite } from '../../src/runner/load.js';
import { profiles, runOverMemory, withVerdict } from './memory-run.js';
import { watchingContact } from './support/contact.js';
import { partOf, suiteOf } from './support/suite.js';
import { type WireChange, wireChanges } from './wire-changes.js';
import { wireFreedoms } from './wire-freedoms.js';

describe.each(profiles)('the messages of $id in profile $profile', ({ profile, ...subject }) => {
  const { id, protocol, binding } = subject;
  const changes = wireChanges(subject, profile);
  const freedoms = wireFreedoms[id]?.[profile] ?? {};

  /** What a change makes fail, in a part of the suite or in all of it. */
  const failing = async ({ wrap }: WireChange, suite: LoadedSuite): Promise<readonly string[]> => {
    const watched = watchingContact(suite);
    const change = { rules: (base: object) => base, wrap: wrap(watched) };
    const seen = await runOverMemory({ protocol, binding, profile, change, runs: 0, loaded: watched.loaded });
    expect(withVerdict(seen, 'error')).toEqual([]);
    return withVerdict(seen, 'fail');
  };

  it.each(changes.map((change) => [change.name, change] as const))('%s', async (name, change) => {
    const { touched } = change;
    const reason = freedoms[name];
    // Most are noticed wherever the message is seen: the whole suite is for those that are not.
    const early =
      reason === undefined ? await failing(change, await partOf({ protocol, binding }, changes.indexOf(change))) : [];
    const noticed = early.length > 0 ? early : await failing(change, await suiteOf(protocol));
    if (reason !== undefined) expect(noticed, `it is said to be free: ${reason}`).toEqual([]);
    else if (touched()) expect(noticed, 'no requirement failed').not.toEqual([]);
    else expect(noticed, 'nothing was changed').toEqual([]);
  });

  it('lists no freedom that is no change', () => {
    const known = new Set([...changes, ...wireChanges(subject, 'documented')].map(({ name }) => name));
    expect(Object.keys(freedoms).filter((name) => !known.has(name))).toEqual([]);
  });
});
