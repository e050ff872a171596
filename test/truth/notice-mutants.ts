import { describe, expect, it } from 'vitest';
import { protocols } from '../../src/protocols.js';
import type { Profile } from '../../src/reference/endpoint.js';
import { judgedAnywhere } from './memory-run.js';
import { isOf, type Killed, kill, mutantsOf } from './mutant-runs.js';

/**
 * Tests that the suite notices every mutant, by a requirement that the mutant names, and blames it for nothing else.
 * One profile a file: they are run side by side.
 */
export async function noticeEveryMutant(profile: Profile): Promise<void> {
  for (const { id: protocol } of protocols) await noticeMutantsOf(protocol, profile);
}

async function noticeMutantsOf(protocol: string, profile: Profile): Promise<void> {
  const mutants = (await mutantsOf(protocol)).filter(([, mutant]) => isOf(mutant, profile));
  const results = new Map<string, Promise<Killed>>();

  describe(`the suite of ${protocol} in profile ${profile}`, () => {
    it.each(mutants)('notices %s', async (name, mutant) => {
      const result = kill(protocol, profile, mutant);
      results.set(name, result);
      const { killed, outside, errors, noContact } = await result;
      expect(noContact).toBeNull();
      expect(killed, `${mutant.title}: none of ${mutant.breaks.join(', ')} fails`).not.toEqual([]);
      expect(outside, `${mutant.title}: neither in \`breaks\` nor in \`affects\``).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('has no requirement that no mutant breaks', async () => {
      const noticed = new Set<string>();
      for (const [name, mutant] of mutants) {
        const { killed } = await (results.get(name) ?? kill(protocol, profile, mutant));
        for (const id of killed) noticed.add(id);
      }
      const counts = judgedAnywhere(protocol, profile).filter(({ level }) => level !== 'MAY');
      expect(counts.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
    }, 600_000);
  });
}
