import type { Requirement } from '../generated/requirement.js';
import type { Finding, Finished } from './evidence.js';

export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'untestable' | 'not-run' | 'error';

/** What one requirement came to. */
export interface Decision {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly scenarios: readonly string[];
  readonly holds: number;
  readonly broken: number;
}

/** A piece of evidence with the source that gave it. */
export interface Given {
  readonly source: string;
  readonly finding: Finding;
}

/** All that verdicts are made from. */
export interface Case {
  /** The requirements of the profile and role, choices left out. */
  readonly requirements: readonly Requirement[];
  /** The scenarios and properties planned for each requirement. */
  readonly planned: ReadonlyMap<string, readonly string[]>;
  /** Why a capability or a piece of the fixture is not there. */
  readonly missing: ReadonlyMap<string, string>;
  /** Why nobody knows whether it is there. */
  readonly unclear: ReadonlyMap<string, string>;
  /** Why the subject could not be judged at all: the first contact failed. */
  readonly noContact: string | null;
  /** Recorded traffic: there are no scenarios whose twins could have passed, and monitors speak for themselves. */
  readonly recorded?: boolean;
  readonly given: readonly Given[];
  readonly finished: readonly Finished[];
}

/** Folds evidence into verdicts. Nothing else decides. */
export function decide(about: Case): readonly Decision[] {
  const finished = new Map(about.finished.map((one) => [one.source, one]));
  const given = new Map<string, Given[]>();
  for (const one of about.given) {
    const list = given.get(one.finding.requirement) ?? [];
    list.push(one);
    given.set(one.finding.requirement, list);
  }
  const sound =
    about.recorded === true ? new Set(about.given.map((one) => one.source)) : soundSources(about.given, finished);
  return about.requirements.map((requirement) => {
    const planned = about.planned.get(requirement.id) ?? [];
    const evidence = (given.get(requirement.id) ?? []).filter((one) => counts(one, requirement, planned, sound));
    const of = (outcome: Finding['outcome']): readonly Given[] =>
      evidence.filter((one) => one.finding.outcome === outcome);
    const [verdict, reason] = verdictOf(requirement, planned, of, finished, about);
    const sources = new Set([...planned, ...evidence.map((one) => one.source)]);
    return {
      requirement,
      verdict,
      reason,
      scenarios: [...sources],
      holds: of('holds').length,
      broken: of('broken').length,
    };
  });
}

/** Sources that finished, showed something and broke nothing: what a monitor saw there may pass a requirement. */
function soundSources(given: readonly Given[], finished: ReadonlyMap<string, Finished>): ReadonlySet<string> {
  const showed = new Set<string>();
  const broke = new Set<string>();
  for (const { source, finding } of given) {
    if (finding.by !== 'scenario' && finding.by !== 'property') continue;
    if (finding.outcome === 'holds') showed.add(source);
    if (finding.outcome === 'broken') broke.add(source);
  }
  return new Set([...showed].filter((id) => !broke.has(id) && finished.get(id)?.outcome === 'finished'));
}

function counts(one: Given, requirement: Requirement, planned: readonly string[], sound: ReadonlySet<string>): boolean {
  if (one.finding.outcome !== 'holds') return true;
  const monitored = one.finding.by === 'monitor' || one.finding.by === 'schema';
  return monitored ? requirement.monitor && sound.has(one.source) : planned.includes(one.source);
}

function verdictOf(
  requirement: Requirement,
  planned: readonly string[],
  of: (outcome: Finding['outcome']) => readonly Given[],
  finished: ReadonlyMap<string, Finished>,
  about: Case,
): [Verdict, string | null] {
  const broken = of('broken')[0];
  if (broken !== undefined) return ['fail', null];
  const ends = planned.map((id) => finished.get(id)).filter((end) => end !== undefined);
  const error = ends.find((end) => end.outcome === 'error');
  if (error !== undefined) return ['error', `${error.source}: ${error.reason}`];
  if (about.noContact !== null) return ['inconclusive', about.noContact];
  const inconclusive = of('inconclusive')[0];
  if (inconclusive !== undefined) return ['inconclusive', `${inconclusive.source}: ${inconclusive.finding.reason}`];
  const shown = new Set(of('holds').map((one) => one.source));
  const stopped = ends.find((end) => end.outcome === 'stopped' && !shown.has(end.source));
  if (stopped !== undefined) return ['inconclusive', stoppedReason(stopped)];
  if (shown.size > 0) return ['pass', null];
  for (const need of requirement.needs) {
    const unclear = about.unclear.get(need);
    if (unclear !== undefined) return ['inconclusive', `\`${need}\`: ${unclear}`];
  }
  for (const need of requirement.needs) {
    const missing = about.missing.get(need);
    if (missing !== undefined) return ['untestable', `\`${need}\` ${missing}`];
  }
  if (requirement.untestable !== null) return ['untestable', requirement.untestable];
  const untestable = of('untestable')[0];
  if (untestable !== undefined) return ['untestable', untestable.finding.reason];
  const skipped = ends.find((end) => end.outcome === 'skipped');
  if (skipped !== undefined) return ['untestable', skipped.reason];
  return ['not-run', ends.find((end) => end.outcome === 'not-run')?.reason ?? null];
}

function stoppedReason(end: Finished): string {
  const blame = end.blame === null ? '' : ` (${end.blame})`;
  return `${end.source} could not go on: ${end.reason}${blame}`;
}
