import fc from 'fast-check';
import type { Json } from '../base/json.js';
import type { Replay } from '../generated/types/tool.js';
import type { Finding } from '../judge/evidence.js';
import type { Property } from '../words/suite.js';
import { type Difference, differenceOf, isOmission, sameDifference } from './difference.js';
import { type Performance, perform, type Stage } from './perform.js';
import type { Outcome, Shown } from './scenario.js';
import { howAgain, seenOnce } from './scenario.js';
import type { Slots } from './schedule.js';
import { shrink } from './shrink.js';

export interface PropertyOptions {
  readonly seed: number;
  /** How many scripts are run. */
  readonly runs: number;
  readonly slots: Slots;
  /** How many scripts of one property may be under way at once; 1 where it holds a lock alone. */
  readonly lanes: number;
  readonly suiteVersion: string;
  /** No further script is begun once this says so. */
  stopped(): boolean;
}

/** A property's outcome, with the script that shows its failure. */
export interface PropertyOutcome extends Outcome {
  readonly replay: Replay | null;
}

/** Draws scripts from the seed and runs them; the first that fails is seen again, shrunk, and reported. */
export async function runProperty(
  stage: Stage,
  id: string,
  definition: Property<unknown, Json>,
  options: PropertyOptions,
): Promise<PropertyOutcome> {
  const arbitrary = definition.script({ profile: stage.target.profile });
  const seed = options.seed ^ hash(id);
  const scripts = fc.sample(arbitrary, { seed, numRuns: options.runs });
  const performScript = (script: Json, patience: number, deadlineMs?: number): Promise<Performance> =>
    perform(
      stage,
      { by: 'property', title: definition.title, patience, ...(deadlineMs === undefined ? {} : { deadlineMs }) },
      (context) => definition.run(context, script),
    );
  const search = await searchScripts(scripts, options, (script) => performScript(script, 1));
  if (search.failed === null) return passed(search);
  const { at, performance } = search.failed;
  const found = differenceOf(performance);
  if (found === null)
    return { ...endOf(performance), shown: [withFindings(performance, performance.findings)], replay: null };
  const again = await reproduce(stage, scripts[at] as Json, found, performScript);
  if ('not' in again) return onlyOnce(found, again.not);
  const smallest = await shrink({
    stage,
    arbitrary,
    seed,
    at,
    first: again.difference,
    script: scripts[at] as Json,
    performScript,
  });
  const replay: Replay = {
    format: 1,
    suiteVersion: options.suiteVersion,
    property: id,
    scriptVersion: definition.version,
    script: smallest.script as Replay['script'],
    profile: stage.target.profile,
    ...(stage.target.binding === null ? {} : { binding: stage.target.binding }),
    requirement: smallest.difference.finding.requirement,
  };
  const { performance: last, finding } = smallest.difference;
  return { ...foundFailure, shown: [withFindings(last, [finding])], replay };
}

interface Failed {
  readonly at: number;
  readonly performance: Performance;
}

interface Search {
  failed: Failed | null;
  readonly passed: Performance[];
  complete: boolean;
}

/** Runs the scripts side by side, until one fails; of several that fail the first drawn counts. */
async function searchScripts(
  scripts: readonly Json[],
  options: PropertyOptions,
  run: (script: Json) => Promise<Performance>,
): Promise<Search> {
  const search: Search = { failed: null, passed: [], complete: true };
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < scripts.length && search.failed === null) {
      if (options.stopped()) {
        search.complete = false;
        return;
      }
      const at = next++;
      const performance = await options.slots.run(async () => (options.stopped() ? null : run(scripts[at] as Json)));
      if (performance === null || performance.outcome === 'interrupted') search.complete = false;
      else if (performance.outcome === 'finished' && differenceOf(performance) === null)
        search.passed.push(performance);
      else search.failed = earlier(search.failed, { at, performance });
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, lane));
  return search;
}

function earlier(one: Failed | null, other: Failed): Failed {
  return one !== null && one.at < other.at ? one : other;
}

/** Sees a difference twice more on fresh names, omissions with three times the deadline. */
async function reproduce(
  stage: Stage,
  script: Json,
  found: Difference,
  performScript: (script: Json, patience: number) => Promise<Performance>,
): Promise<{ readonly difference: Difference } | { readonly not: Performance }> {
  let difference = found;
  for (const patience of [isOmission(found.finding) ? 3 : 1, 1]) {
    const performance = await performScript(script, patience);
    const same = sameDifference(found, performance);
    if (same === null) return { not: performance };
    if (patience > 1) stage.confirmed.add(found.finding.requirement);
    difference = same;
  }
  return { difference };
}

/** What did not come, and did not stay away when it was tried again, nobody knows; what came has come. */
function onlyOnce(found: Difference, again: Performance): PropertyOutcome {
  const { finding, performance } = found;
  if (again.outcome === 'interrupted' && isOmission(finding)) return { ...endOf(again), shown: [], replay: null };
  const kept = isOmission(finding)
    ? seenOnce(finding, howAgain(again))
    : { ...finding, reason: 'seen once: the script did not fail again' };
  return { ...foundFailure, shown: [withFindings(performance, [kept])], replay: null };
}

function passed(search: Search): PropertyOutcome {
  if (!search.complete) {
    // Some scripts show too little: verdicts would hang on where the run was stopped.
    return { outcome: 'not-run', reason: 'not all scripts were run', blame: null, shown: [], replay: null };
  }
  const seen = new Set<string>();
  const shown = search.passed.map((performance) => {
    const fresh = performance.findings.filter((one) => one.outcome !== 'holds' || !seen.has(one.requirement));
    for (const one of fresh) seen.add(one.requirement);
    return withFindings(performance, fresh);
  });
  return { outcome: 'finished', reason: null, blame: null, shown, replay: null };
}

/** A property that found a failure has done its work: its other requirements get no evidence from it, and no doubt. */
const foundFailure = { outcome: 'finished', reason: null, blame: null } as const;

function endOf(performance: Performance): Pick<Outcome, 'outcome' | 'reason' | 'blame'> {
  const outcome = performance.outcome === 'interrupted' ? 'not-run' : performance.outcome;
  return { outcome, reason: performance.reason, blame: performance.blame };
}

function withFindings(performance: Performance, findings: readonly Finding[]): Shown {
  return { performance, findings };
}

/** A small hash, so that properties draw differently from one seed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
