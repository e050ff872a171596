import type { Requirement } from '../generated/requirement.js';
import { requirementsOf } from '../generated/requirements/index.js';
import type {
  Counts,
  Event,
  EvidenceEvent,
  Observation,
  RequirementDecided,
  RunFinished,
  RunStarted,
  ScenarioFinished,
  Summary,
  Verdict,
} from '../generated/types/tool.js';

/** What reports say of a requirement beside its verdict. */
export type Described = Pick<Requirement, 'id' | 'level' | 'sentence' | 'needs' | 'source' | 'quote' | 'choice'>;

/** A requirement of a run: what it demands, what became of it, and the evidence against it. */
export interface FoldedRequirement {
  readonly requirement: Described;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly scenarios: readonly string[];
  readonly holds: number;
  readonly broken: number;
  /** The broken evidence, in the order in which it came. */
  readonly failures: readonly EvidenceEvent[];
}

/** A run as its events tell it. */
export interface FoldedRun {
  readonly start: RunStarted;
  /** All requirements of the plan but choices, in its order. */
  readonly requirements: readonly FoldedRequirement[];
  readonly observations: readonly Observation[];
  readonly scenarios: readonly ScenarioFinished[];
  /** Null while the run goes on, and where the stream was cut. */
  readonly finish: RunFinished | null;
}

/** Gathers events run by run. */
export interface Fold {
  event(event: Event): void;
  runs(): readonly FoldedRun[];
}

interface Gathered {
  readonly start: RunStarted;
  readonly decided: Map<string, RequirementDecided>;
  readonly broken: Map<string, EvidenceEvent[]>;
  readonly observations: Observation[];
  readonly scenarios: ScenarioFinished[];
  finish: RunFinished | null;
}

/** Starts an empty fold. */
export function createFold(): Fold {
  const gathered: Gathered[] = [];
  return {
    event(event) {
      if (event.type === 'run-started') {
        gathered.push({
          start: event,
          decided: new Map(),
          broken: new Map(),
          observations: [],
          scenarios: [],
          finish: null,
        });
        return;
      }
      const run = gathered.at(-1);
      if (run !== undefined) gather(run, event);
    },
    runs: () => gathered.map((run) => finishRun(run, requirementsOf(run.start.protocol))),
  };
}

function gather(run: Gathered, event: Exclude<Event, RunStarted>): void {
  switch (event.type) {
    case 'scenario-started':
      return;
    case 'evidence': {
      if (event.outcome !== 'broken') return;
      const list = run.broken.get(event.requirement);
      if (list === undefined) run.broken.set(event.requirement, [event]);
      else list.push(event);
      return;
    }
    case 'observation':
      run.observations.push(event);
      return;
    case 'scenario-finished':
      run.scenarios.push(event);
      return;
    case 'requirement-decided':
      run.decided.set(event.requirement, event);
      return;
    case 'run-finished':
      run.finish = event;
      return;
  }
}

function finishRun(run: Gathered, described: readonly Described[]): FoldedRun {
  const known = new Map(described.map((one) => [one.id, one]));
  const ids = new Set([...run.start.plan.requirements, ...run.decided.keys()]);
  const requirements: FoldedRequirement[] = [];
  for (const id of ids) {
    const decided = run.decided.get(id);
    const requirement = known.get(id) ?? unknown(id, decided);
    if (requirement.choice !== null) continue;
    requirements.push({
      requirement,
      verdict: decided?.verdict ?? 'not-run',
      reason: decided === undefined ? 'the run ended before it was decided' : decided.reason,
      scenarios: decided?.scenarios ?? [],
      holds: decided?.holds ?? 0,
      broken: decided?.broken ?? 0,
      failures: run.broken.get(id) ?? [],
    });
  }
  return {
    start: run.start,
    requirements,
    observations: run.observations,
    scenarios: run.scenarios,
    finish: run.finish,
  };
}

/** Events of another version may name requirements that this one does not have. */
function unknown(id: string, decided: RequirementDecided | undefined): Described {
  return {
    id,
    level: decided?.level ?? 'MUST',
    sentence: '',
    needs: [],
    source: 'ruling',
    quote: null,
    choice: null,
  };
}

const column: Readonly<Record<Verdict, keyof Counts>> = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'inconclusive',
  untestable: 'untestable',
  'not-run': 'notRun',
  error: 'error',
};

/** The verdicts of a run, counted by level. */
export function summaryOf(requirements: readonly FoldedRequirement[]): Summary {
  const zero = (): Record<keyof Counts, number> => {
    return { pass: 0, fail: 0, inconclusive: 0, untestable: 0, notRun: 0, error: 0 };
  };
  const levels = { MUST: zero(), SHOULD: zero(), MAY: zero() };
  for (const { requirement, verdict } of requirements) levels[requirement.level][column[verdict]]++;
  return { must: levels.MUST, should: levels.SHOULD, may: levels.MAY };
}

/** The readings that were seen of each freedom, each once, in the order in which they came. */
export function readingsOf(observations: readonly Observation[]): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const { id, reading } of observations) {
    const seen = readings.get(id);
    if (seen === undefined) readings.set(id, [reading]);
    else if (!seen.includes(reading)) seen.push(reading);
  }
  return readings;
}

/** Things that share something, under what they share, in the order in which it was first met. */
export function groupBy<Item>(
  items: Iterable<Item>,
  key: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** A run's name in a report: the protocol, and its binding where it has several. */
export function runName(start: Pick<RunStarted, 'protocol' | 'binding'>): string {
  return start.binding === null ? start.protocol : `${start.protocol}/${start.binding}`;
}
