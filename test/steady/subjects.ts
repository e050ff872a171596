import type { Verdict } from '../../src/judge/decide.js';
import type { Profile } from '../../src/reference/endpoint.js';
import type { Applied } from '../../src/reference/mutant.js';
import { mutants } from '../../src/registry/mutants.js';
import { type Subject, subjects } from '../truth/support/subjects.js';

/** Somebody who is judged again and again. */
export interface SteadySubject {
  readonly title: string;
  readonly subject: Subject;
  readonly profile: Profile;
  readonly change?: Applied;
  readonly timeoutMs?: number;
  /** How often, and how many of these while the machine is busy. */
  readonly runs: number;
  readonly busy: number;
  /** What requirements must come to at least once, so that a run that judged nothing is not taken for a steady one. */
  readonly among: Verdict;
}

/** A mutant of each that leaves something out, for all verdicts of which time is what is judged. */
const silent: Readonly<Record<string, string>> = {
  socksync: 'bad-id-ignored',
  'aio-rpc': 'method-missing-ignored',
  'high-templar': 'not-json-ignored',
  dcrf: 'missing-action-ignored',
  'frappe-graphql/socketio': 'join-bare-ignored',
  'frappe-graphql/graphql-ws': 'unknown-type-ignored',
};

/** Everybody who is judged: the references in both profiles, and one that leaves an answer out. */
export async function steadySubjects(): Promise<readonly SteadySubject[]> {
  const found = subjects.map(async (subject): Promise<readonly SteadySubject[]> => {
    const [documented, upstream] = (['documented', 'upstream'] as const).map((profile) => ({
      title: `reference ${profile}`,
      subject,
      profile,
      among: 'pass' as const,
    }));
    const name = silent[subject.id];
    const load = mutants[subject.protocol]?.[name ?? ''];
    if (documented === undefined || upstream === undefined) return [];
    if (load === undefined) throw new Error(`${subject.id} has no mutant that leaves an answer out: name one`);
    return [
      { ...documented, runs: 30, busy: 5 },
      { ...upstream, runs: 10, busy: 2 },
      {
        ...documented,
        title: `mutant ${name}`,
        change: (await load()).default,
        timeoutMs: 1000,
        runs: 6,
        busy: 1,
        among: 'fail',
      },
    ];
  });
  return (await Promise.all(found)).flat();
}
