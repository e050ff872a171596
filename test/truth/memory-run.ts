import type { Requirement } from '../../src/generated/requirement.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import type { Event, EvidenceEvent, Observation, RunStarted } from '../../src/generated/types/tool.js';
import type { Verdict } from '../../src/judge/decide.js';
import type { Profile } from '../../src/reference/endpoint.js';
import { applicable } from '../../src/runner/plan.js';
import { type InMemory, runInMemory } from './support/in-memory.js';
import { type Named, type Subject, subjects } from './support/subjects.js';
import { shownElsewhere } from './support/target.js';

/** What a run over memory is made of; all but the protocol and the profile may be left out. */
export interface MemoryRunOptions extends InMemory {
  readonly profile: Profile;
  /** How many scripts of each property are run. Default: 25. */
  readonly runs?: number;
}

/** What a run saw. */
export interface Seen {
  readonly started: RunStarted;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The evidence that something is broken or could not be decided. */
  readonly evidence: readonly EvidenceEvent[];
  readonly observations: readonly Observation[];
  /** What did not come to its end, in words. */
  readonly unfinished: readonly string[];
  readonly complete: boolean;
}

/** The requirements that runs judge in servers: neither choices, which are observed, nor what no test can see. */
export function judgedAnywhere({ protocol, binding = null }: Named, profile: Profile): readonly Requirement[] {
  return applicable(requirementsOf(protocol), { profile, binding }).filter(
    ({ choice, untestable }) => choice === null && untestable === null,
  );
}

/** Those of them that the usual target of a reference shows. */
export function judged(subject: Named, profile: Profile): readonly Requirement[] {
  return judgedAnywhere(subject, profile).filter(({ id }) => !shownElsewhere.includes(id));
}

/** Runs a suite against a reference in memory, on virtual time. */
export async function runOverMemory(options: MemoryRunOptions): Promise<Seen> {
  const { timed } = await runInMemory({ runs: 25, ...options });
  return seenIn(timed.map(({ event }) => event));
}

/** What the events of one run say. */
export function seenIn(events: readonly Event[]): Seen {
  const started = events.find((event) => event.type === 'run-started');
  const finished = events.find((event) => event.type === 'run-finished');
  if (started === undefined || finished === undefined) throw new Error('the run did not begin or did not end');
  return {
    started,
    complete: finished.complete,
    verdicts: new Map(
      events.flatMap((event) => (event.type === 'requirement-decided' ? [[event.requirement, event.verdict]] : [])),
    ),
    evidence: events.filter((event) => event.type === 'evidence').filter((event) => event.outcome !== 'holds'),
    observations: events.filter((event) => event.type === 'observation'),
    unfinished: events.flatMap((event) =>
      event.type === 'scenario-finished' && event.outcome !== 'finished' && event.outcome !== 'skipped'
        ? [`${event.scenario} ${event.outcome}: ${event.reason}`]
        : [],
    ),
  };
}

/** The requirements that came to one of these verdicts. */
export function withVerdict(seen: Seen, ...wanted: readonly Verdict[]): readonly string[] {
  return [...seen.verdicts].filter(([, verdict]) => wanted.includes(verdict)).map(([id]) => id);
}

/** What is not as it is with a reference, in words: every verdict but `pass`, and whatever did not come to its end. */
export function blemishes(seen: Seen): readonly string[] {
  const verdicts = judged(seen.started, seen.started.profile).flatMap(({ id }) => {
    const verdict = seen.verdicts.get(id) ?? 'not decided';
    return verdict === 'pass' ? [] : [`${id} ${verdict}`];
  });
  const evidence = seen.evidence.map(
    ({ requirement, outcome, scenario, expected, seen, reason }) =>
      `${requirement} ${outcome} in ${scenario}: ${outcome === 'broken' ? `${expected} | ${seen}` : reason}`,
  );
  return [...(seen.complete ? [] : ['the run is not complete']), ...verdicts, ...evidence, ...seen.unfinished];
}

/** All that is judged, in each profile. */
export const profiles: readonly (Subject & { readonly profile: Profile })[] = subjects.flatMap((subject) => [
  { ...subject, profile: 'documented' },
  { ...subject, profile: 'upstream' },
]);
