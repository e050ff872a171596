import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import type { Profile } from '../../src/reference/endpoint.js';
import type { Variant } from '../../src/reference/mutant.js';
import { findMount } from '../../src/reference/open.js';
import { variants } from '../../src/registry/variants.js';
import { runOverMemory, type Seen, withVerdict } from './memory-run.js';
import { concerns, subjects } from './support/subjects.js';

describe.each(subjects)('a server of $id that takes a freedom', async ({ protocol, binding }) => {
  const loaded = await Promise.all(
    Object.entries(variants[protocol] ?? {}).map(async ([name, load]) => [name, (await load()).default] as const),
  );
  const all = loaded.filter(([, variant]) => concerns(variant, { binding }));
  const choices = requirementsOf(protocol).filter((one) => one.choice !== null && concerns(one, { binding }));
  const possible = choices.flatMap(({ id, choice }) => (choice ?? []).map((reading) => `${id}=${reading}`));
  const results = new Map<string, Promise<Seen>>();

  const judge = (profile: Profile, name: string, variant: Variant): Promise<Seen> => {
    const capabilities = { ...findMount(protocol, binding).capabilities };
    for (const lacking of variant.lacks) capabilities[lacking] = false;
    const target = { capabilities, settleMs: variant.settleMs };
    const result = runOverMemory({ protocol, binding, profile, change: variant, target, runs: 20 });
    results.set(`${name} ${profile}`, result);
    return result;
  };

  for (const profile of ['documented', 'upstream'] as const) {
    const taken = all.filter(([, variant]) => variant.profile === null || variant.profile === profile);

    it.each(taken)(`passes everything in profile ${profile}, as %s`, async (name, variant) => {
      const seen = await judge(profile, name, variant);
      expect(withVerdict(seen, 'fail', 'inconclusive', 'error', 'not-run'), JSON.stringify(seen.evidence)).toEqual([]);
      expect(seen.unfinished).toEqual([]);
      const ofProfile = choices.filter((one) => one.profile === null || one.profile === profile);
      const said = variant.takes.filter((taking) => ofProfile.some(({ id }) => taking.startsWith(`${id}=`)));
      expect(
        said.filter((taking) => !readingsIn(seen).has(taking)),
        'it is not seen to take',
      ).toEqual([]);
    });
  }

  it('takes every reading of every choice, in one profile or the other, and is seen to', async () => {
    const observed = new Set<string>();
    for (const profile of ['documented', 'upstream'] as const) {
      for (const reading of readingsIn(await runOverMemory({ protocol, binding, profile, runs: 0 })))
        observed.add(reading);
      for (const [name, variant] of all) {
        if (variant.profile !== null && variant.profile !== profile) continue;
        const seen = await (results.get(`${name} ${profile}`) ?? judge(profile, name, variant));
        for (const reading of readingsIn(seen)) observed.add(reading);
      }
    }
    expect(possible.filter((one) => !observed.has(one))).toEqual([]);
    const unknown = [...observed].filter((one) => choices.some(({ id }) => one.startsWith(`${id}=`)));
    expect(unknown.filter((one) => !possible.includes(one))).toEqual([]);
  }, 600_000);
});

/** The readings that a run observed, as a variant writes them. */
function readingsIn({ observations }: Seen): ReadonlySet<string> {
  return new Set(observations.map(({ id, reading }) => `${id}=${reading}`));
}
