import { setMaxListeners } from 'node:events';
import type { Clock } from '../base/clock.js';
import type { Json } from '../base/json.js';
import type { Event, EvidenceEvent, Replay } from '../generated/types/tool.js';
import { type Case, decide, type Given } from '../judge/decide.js';
import type { Finished } from '../judge/evidence.js';
import { summarise } from '../judge/summary.js';
import type { Broker } from '../wire/amqp.js';
import type { PlayedApi } from '../wire/api.js';
import { excerpt } from '../wire/excerpt.js';
import { type Bounds, defaultBounds, type Wire } from '../wire/wire.js';
import type { ResolvedTarget } from '../words/target.js';
import { findPresence, firstContact } from './contact.js';
import { decided, runStarted } from './events.js';
import { Lag } from './lag.js';
import { Life } from './life.js';
import type { LoadedSuite } from './load.js';
import { freshNames, makeNonce } from './names.js';
import type { Stage } from './perform.js';
import { makePlan, type Plan, type Planned, type PlanOptions, type Presence } from './plan.js';
import { type PropertyOutcome, runProperty } from './property.js';
import { type Outcome, runScenario } from './scenario.js';
import { runUnderLocks, Slots } from './schedule.js';

/** All that a run needs; nothing is read from the surroundings. */
export interface RunOptions extends PlanOptions {
  readonly loaded: LoadedSuite;
  readonly target: ResolvedTarget;
  readonly wire: Wire;
  /** The API that the suite plays behind the subject, where it does. */
  readonly api?: PlayedApi | null;
  /** The broker between the suite and the subject, where there is one. */
  readonly broker?: Broker | null;
  readonly clock: Clock;
  readonly bounds?: Bounds;
  /** What all random choices are drawn from. */
  readonly seed: number;
  /** How many scripts of each property are run. */
  readonly runs: number;
  /** How many scenarios and scripts may be under way at once. */
  readonly concurrency: number;
  /** Past this many milliseconds nothing new is begun; null: no bound. */
  readonly budgetMs: number | null;
  /** Aborted: what is under way is ended, and the run ends with its report. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** Hears all that happens, in order. */
  emit(event: Event): void;
  /** Keeps a failing script and says where, or null where it could not. */
  readonly saveReplay: ((replay: Replay, nonce: string) => string | null) | null;
}

interface Run {
  readonly options: RunOptions;
  readonly stage: Stage;
  readonly slots: Slots;
  readonly life: Life;
  readonly nonce: string;
  readonly given: Given[];
  readonly finished: Finished[];
  /** The requirements that are judged; evidence about others is dropped. */
  judged: ReadonlySet<string>;
  /** Nothing new is begun: interrupted, or past the budget. */
  stopped(): boolean;
}

/** Runs a suite against a subject and says all it does as events. It prints nothing and always ends. */
export async function run(options: RunOptions): Promise<void> {
  // Every take listens for the interruption, and many are under way at once.
  setMaxListeners(0, options.signal);
  const nonce = makeNonce();
  const begun = options.clock.now();
  const startedAt = new Date().toISOString();
  const stage = makeStage(options, nonce);
  const concurrency = options.target.isolation === 'exclusive' ? 1 : options.concurrency;
  const past = (): boolean => options.budgetMs !== null && options.clock.now() - begun > options.budgetMs;
  const state: Run = {
    options,
    stage,
    slots: new Slots(() => stage.lag.placesOf(concurrency, options.target.timeoutMs)),
    life: new Life(stage),
    nonce,
    given: [],
    finished: [],
    judged: new Set(),
    stopped: () => options.signal.aborted || past(),
  };
  const failedContact = await firstContact(stage);
  // Interrupted by then, nothing is known of the subject: nothing is judged, and nothing is inconclusive.
  const noContact = options.signal.aborted ? null : failedContact;
  const presence = await findPresence(stage, failedContact === null, state.slots);
  stage.presence = presence;
  const plan = makePlan(options.loaded, options.target, presence, options);
  state.judged = new Set(plan.requirements.map((one) => one.id));
  const { version, target, seed } = options;
  options.emit(runStarted({ version, target, seed, plan, presence, nonce, startedAt, failedContact }));
  if (noContact === null) {
    await runUnderLocks(
      plan.planned.map((planned) => ({ locks: planned.locks, run: () => runSource(state, planned, concurrency) })),
    );
  }
  const decisions = decide(makeCase(state, plan, presence, noContact));
  for (const decision of decisions) options.emit(decided(decision));
  const complete =
    noContact !== null || state.finished.every((one) => one.outcome !== 'not-run' || isLeftOut(plan, one));
  options.emit({
    type: 'run-finished',
    complete: complete && !options.signal.aborted,
    interrupted: options.signal.aborted,
    durationMs: Math.round(options.clock.now() - begun),
    summary: summarise(decisions),
  });
}

/** What all performances of a run share. */
export function makeStage(
  options: Pick<RunOptions, 'loaded' | 'target' | 'wire' | 'api' | 'broker' | 'clock' | 'bounds' | 'signal'>,
  nonce: string,
): Stage {
  return {
    suite: options.loaded.suite,
    target: options.target,
    wire: options.wire,
    api: options.api ?? null,
    broker: options.broker ?? null,
    clock: options.clock,
    bounds: options.bounds ?? defaultBounds,
    load: { bytes: 0 },
    signal: options.signal,
    nonce,
    fresh: freshNames(nonce),
    facts: new Map(),
    confirmed: new Set(),
    lag: new Lag(),
  };
}

async function runSource(state: Run, planned: Planned, concurrency: number): Promise<void> {
  const { source, left } = planned;
  if (left !== null) return finish(state, { source: source.id, ...left, blame: null }, 0);
  const go = (): Promise<void> => playAndTell(state, planned, concurrency);
  // A property takes a place for each of its scripts; who only waits takes none.
  const waits = source.kind === 'scenario' && (source.definition.waitsMs?.(state.options.target) ?? 0) > 0;
  await (source.kind === 'scenario' && !waits ? state.slots.run(go) : go());
}

/** Plays a source where there is still time, and tells what came of it. */
async function playAndTell(state: Run, planned: Planned, concurrency: number): Promise<void> {
  const { options } = state;
  const { id } = planned.source;
  if (state.stopped()) {
    return finish(state, { source: id, outcome: 'not-run', reason: whyStopped(options), blame: null }, 0);
  }
  if (state.life.dead !== null) {
    return finish(state, { source: id, outcome: 'stopped', reason: state.life.dead, blame: null }, 0);
  }
  const begun = options.clock.now();
  options.emit({ type: 'scenario-started', scenario: id });
  const outcome = await play(state, planned, concurrency).catch(errorIn);
  const replay = 'replay' in outcome ? outcome.replay : null;
  const file = replay === null ? null : (options.saveReplay?.(replay, state.nonce) ?? null);
  give(state, planned, outcome, replay === null ? null : (replay.script as Json), file);
  finish(
    state,
    { source: id, outcome: outcome.outcome, reason: outcome.reason, blame: outcome.blame },
    options.clock.now() - begun,
  );
  if (outcome.outcome === 'stopped' && outcome.blame === null) await state.life.look();
}

async function play(state: Run, planned: Planned, concurrency: number): Promise<Outcome | PropertyOutcome> {
  const { source, locks } = planned;
  const { options, stage, slots } = state;
  if (source.kind === 'scenario') return runScenario(stage, source.definition);
  const alone = Object.values(locks).includes('exclusive');
  return runProperty(stage, source.id, source.definition, {
    seed: options.seed,
    runs: options.runs,
    slots,
    lanes: alone ? 1 : concurrency,
    suiteVersion: options.version,
    stopped: state.stopped,
  });
}

/** What goes wrong in the suite itself is one source's error: the others, and the report, go on. */
function errorIn(error: unknown): Outcome {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { outcome: 'error', reason, blame: null, shown: [] };
}

function give(state: Run, planned: Planned, outcome: Outcome, script: Json, replay: string | null): void {
  const { id } = planned.source;
  for (const { performance, findings } of outcome.shown) {
    for (const finding of findings) {
      if (!state.judged.has(finding.requirement)) continue;
      if (finding.outcome === 'holds' && finding.by !== 'monitor' && !planned.shows.includes(finding.requirement))
        continue;
      state.given.push({ source: id, finding });
      const broken = finding.outcome === 'broken';
      const shown =
        broken && performance.transcript !== null
          ? excerpt(performance.transcript, finding.frames)
          : { transcript: null, frames: finding.frames };
      const event: EvidenceEvent = {
        type: 'evidence',
        ...finding,
        scenario: id,
        frames: [...shown.frames],
        transcript: shown.transcript,
        script: broken ? (script as EvidenceEvent['script']) : null,
        replay: broken ? replay : null,
      };
      state.options.emit(event);
    }
    for (const reading of performance.readings) {
      state.options.emit({ type: 'observation', ...reading, scenario: id, frames: [...reading.frames] });
    }
  }
}

function finish(state: Run, finished: Finished, durationMs: number): void {
  state.finished.push(finished);
  const { source, ...end } = finished;
  state.options.emit({ type: 'scenario-finished', scenario: source, ...end, durationMs: Math.round(durationMs) });
}

function whyStopped(options: RunOptions): string {
  return options.signal.aborted ? 'the run was interrupted' : 'the budget was used up';
}

function isLeftOut(plan: Plan, finished: Finished): boolean {
  return plan.planned.some((one) => one.source.id === finished.source && one.left !== null);
}

function makeCase(state: Run, plan: Plan, presence: ReadonlyMap<string, Presence>, noContact: string | null): Case {
  const planned = new Map<string, string[]>();
  for (const one of plan.planned) {
    for (const id of one.shows) planned.set(id, [...(planned.get(id) ?? []), one.source.id]);
  }
  const reasons = (kind: Presence['kind']): Map<string, string> =>
    new Map(
      [...presence].flatMap(([name, one]) => (one.kind === kind && one.kind !== 'present' ? [[name, one.reason]] : [])),
    );
  return {
    requirements: plan.requirements,
    planned,
    missing: reasons('missing'),
    unclear: reasons('unclear'),
    noContact,
    given: state.given,
    finished: state.finished,
  };
}
