import type { Profile } from '../../src/reference/endpoint.js';
import { type Mutant, mayFail } from '../../src/reference/mutant.js';
import { mutants } from '../../src/registry/mutants.js';
import { runOverMemory, type Seen, withVerdict } from './memory-run.js';
import { concerns, type Named } from './support/subjects.js';
import { targetShowing } from './support/target.js';

/** What became of a mutant. */
export interface Killed {
  /** What it is said to break, and did, also where no script is drawn. */
  readonly killed: readonly string[];
  /** Requirements that failed though the mutant says nothing of them. */
  readonly outside: readonly string[];
  /** What did not come to a verdict for a mistake of the suite's own. */
  readonly errors: readonly string[];
  readonly noContact: string | null;
}

/** Few: the scenarios do the killing, and the scripts show that a property blames nobody falsely. */
const scripts = 20;

/** All mutants of a protocol by their names. */
export async function mutantsOf(protocol: string): Promise<readonly (readonly [string, Mutant])[]> {
  const found = Object.entries(mutants[protocol] ?? {});
  return Promise.all(found.map(async ([name, load]) => [name, (await load()).default] as const));
}

/** Whether a mutant is wrong in a profile, and as what is judged. */
export function isOf(mutant: Mutant, subject: Named, profile: Profile): boolean {
  return concerns(mutant, subject) && (mutant.profile === null || mutant.profile === profile);
}

/** Judges a mutant over memory, where what it breaks is shown. */
export async function kill({ protocol, binding = null }: Named, profile: Profile, mutant: Mutant): Promise<Killed> {
  const target = targetShowing(mutant.breaks);
  const seen = await runOverMemory({ protocol, binding, profile, change: mutant, runs: scripts, target });
  const failed = withVerdict(seen, 'fail');
  const certain = brokenWithoutLuck(seen);
  return {
    killed: failed.filter((id) => certain.has(id) && mayFail({ ...mutant, affects: [] }, id)),
    outside: failed.filter((id) => !mayFail(mutant, id)),
    errors: withVerdict(seen, 'error'),
    noContact: seen.started.contact.reason,
  };
}

/** What was broken where nothing is drawn at random. */
function brokenWithoutLuck({ started, evidence }: Seen): ReadonlySet<string> {
  const drawn = new Set(started.plan.scenarios.filter(({ property }) => property).map(({ id }) => id));
  const certain = evidence.filter(({ outcome, scenario }) => outcome === 'broken' && !drawn.has(scenario ?? ''));
  return new Set(certain.map(({ requirement }) => requirement));
}
