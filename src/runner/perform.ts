import type { Clock } from '../base/clock.js';
import type { Json } from '../base/json.js';
import type { Transcript } from '../generated/types/tool.js';
import type { Finding, Reading } from '../judge/evidence.js';
import type { Broker } from '../wire/amqp.js';
import type { PlayedApi } from '../wire/api.js';
import type { Bounds, Load, Wire } from '../wire/wire.js';
import type { Suite } from '../words/suite.js';
import { Take } from '../words/take.js';
import type { ResolvedTarget } from '../words/target.js';
import { Stopped } from '../words/testimony.js';
import type { Lag } from './lag.js';
import type { Presence } from './plan.js';

/** What every performance of a run shares. */
export interface Stage {
  readonly suite: Suite<unknown>;
  readonly target: ResolvedTarget;
  readonly wire: Wire;
  readonly api: PlayedApi | null;
  readonly broker: Broker | null;
  readonly clock: Clock;
  readonly bounds: Bounds;
  /** What is held of what came, by all that is under way. */
  readonly load: Load;
  readonly signal: AbortSignal;
  /** Is in every name of this run. */
  readonly nonce: string;
  fresh(word: string): string;
  /** What takes have found out about the subject, for all that follow. */
  readonly facts: Map<string, Json>;
  /** Requirements whose omission was seen twice in this run: a third time needs no repeat. */
  readonly confirmed: Set<string>;
  /** How long sentinels took to arrive so far. */
  readonly lag: Lag;
  /** What the subject has, once that is known. */
  presence?: ReadonlyMap<string, Presence>;
  /** Whether transcripts are kept though nothing is wrong. */
  readonly keepsTranscripts?: boolean;
}

/** What came of one performance. */
export interface Performance {
  readonly outcome: 'finished' | 'stopped' | 'error' | 'interrupted';
  readonly reason: string | null;
  readonly blame: string | null;
  readonly findings: readonly Finding[];
  readonly suspicions: readonly Finding[];
  readonly readings: readonly Reading[];
  /** What was said; null where nothing is wrong, since nobody asks for it then. */
  readonly transcript: Transcript | null;
}

export interface Manner {
  readonly by: 'scenario' | 'property';
  readonly title: string;
  readonly patience: number;
  readonly deadlineMs?: number;
  /** The requirement whose omission was seen before and is tried again. */
  readonly suspected?: string;
  /** How long it waits by its nature, in milliseconds. */
  readonly waitsMs?: number;
}

/** What is performed: in a protocol's own words, or on the bare take. */
export type Work = (context: unknown, take: Take) => Promise<void>;

/** A take that has gone on for this many deadlines is given up: no scenario has as many steps. */
const mostDeadlines = 60;

/** Performs a piece of work once, and ends all that it opened. */
export async function perform(stage: Stage, manner: Manner, work: Work): Promise<Performance> {
  const take = new Take({
    target: stage.target,
    url: stage.suite.url?.(stage.target) ?? stage.target.url,
    names: { ...stage.suite.names, ...stage.target.names },
    wire: stage.wire,
    clock: stage.clock,
    bounds: stage.bounds,
    load: stage.load,
    monitors: stage.suite.monitors,
    by: manner.by,
    patience: manner.patience,
    ...(manner.deadlineMs === undefined ? {} : { deadlineMs: manner.deadlineMs }),
    facts: stage.facts,
    nonce: stage.nonce,
    fresh: stage.fresh,
    confirmed: (requirement) => requirement === manner.suspected || stage.confirmed.has(requirement),
    has: (capability) => stage.presence?.get(capability)?.kind === 'present',
    opening: (one) => stage.suite.opening?.(one) ?? {},
    api: stage.api,
    broker: stage.broker,
    lagged: (ms) => stage.lag.add(ms),
    alive: (one, conversation) => stage.suite.alive(one, conversation),
    signal: stage.signal,
  });
  const end = await endOf(stage, take, work, manner.waitsMs ?? 0);
  await take.finish();
  const told =
    stage.keepsTranscripts === true ||
    take.suspicions.length > 0 ||
    take.findings.some((one) => one.outcome === 'broken');
  const performance = {
    ...(take.fault === null || end.outcome === 'interrupted' ? end : errorOf(take.fault)),
    findings: take.findings,
    suspicions: take.suspicions,
    readings: take.readings,
    transcript: told ? take.transcript(manner.title) : null,
  };
  take.release();
  return performance;
}

type Ending = Pick<Performance, 'outcome' | 'reason' | 'blame'>;

function errorOf(error: unknown): Ending {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { outcome: 'error', reason, blame: null };
}

async function endOf(stage: Stage, take: Take, work: Work, waitsMs: number): Promise<Ending> {
  const interrupt = (): void => take.cut('the run was interrupted');
  stage.signal.addEventListener('abort', interrupt, { once: true });
  let cancel = (): void => undefined;
  const limit = new Promise<never>((_, reject) => {
    const giveUp = (): void => {
      take.cut('the scenario was given up');
      reject(new Stopped(`it was given up after ${mostDeadlines} deadlines`, null));
    };
    cancel = stage.clock.after(waitsMs + mostDeadlines * (take.timeoutMs + stage.target.settleMs), giveUp);
  });
  try {
    await Promise.race([work(stage.suite.context(take), take), limit]);
    return { outcome: stage.signal.aborted ? 'interrupted' : 'finished', reason: null, blame: null };
  } catch (error) {
    if (stage.signal.aborted) return { outcome: 'interrupted', reason: 'the run was interrupted', blame: null };
    if (error instanceof Stopped) return { outcome: 'stopped', reason: error.message, blame: error.blame };
    return errorOf(error);
  } finally {
    cancel();
    stage.signal.removeEventListener('abort', interrupt);
  }
}
