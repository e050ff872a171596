import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/reference/endpoint.js';
import { judgedAnywhere } from './memory-run.js';
import { isOf, type Killed, kill, mutantsOf } from './mutant-runs.js';
import { type Subject, subjects } from './support/subjects.js';

/**
 * Tests that the suite notices every mutant, by a requirement that the mutant names, and blames it for nothing else.
 * One profile a file: they are run side by side.
 */
export async function noticeEveryMutant(profile: Profile): Promise<void> {
  for (const subject of subjects) await noticeMutantsOf(subject, profile);
}

async function noticeMutantsOf(subject: Subject, profile: Profile): Promise<void> {
  const mutants = (await mutantsOf(subject.protocol)).filter(([, mutant]) => isOf(mutant, subject, profile));
  const results = new Map<string, Promise<Killed>>();

  describe(`the suite of ${subject.id} in profile ${profile}`, () => {
    it.each(mutants)('notices %s', async (name, mutant) => {
      const result = kill(subject, profile, mutant);
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
        const { killed } = await (results.get(name) ?? kill(subject, profile, mutant));
        for (const id of killed) noticed.add(id);
      }
      const counts = judgedAnywhere(subject, profile).filter(({ level }) => level !== 'MAY');
      expect(counts.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
    }, 600_000);
  });
}
