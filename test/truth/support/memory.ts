import { VirtualClock } from '../../../src/base/clock.js';
import type { Event, EvidenceEvent, Observation } from '../../../src/generated/types/tool.js';
import { validateEvent } from '../../../src/generated/validators/tool.js';
import type { Verdict } from '../../../src/judge/decide.js';
import type { Wrap } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import type { LoadedSuite } from '../../../src/runner/load.js';
import { type RunOptions, run } from '../../../src/runner/run.js';
import { memoryWire, onVirtualTime } from '../../../src/wire/memory.js';
import type { Wire } from '../../../src/wire/wire.js';
import type { ResolvedTarget } from '../../../src/words/target.js';
import { suiteWith } from './suite.js';
import { declaredTarget } from './target.js';

/** How a run over memory differs from that of the whole suite against the reference. */
export interface PlayOptions extends Partial<Omit<RunOptions, 'loaded' | 'emit' | 'clock' | 'wire' | 'target'>> {
  readonly protocol: string;
  readonly loaded?: LoadedSuite;
  /** The only scenarios and properties that are played, without the protocol's name. */
  readonly plays?: readonly string[];
  readonly target?: Partial<ResolvedTarget>;
  /** Stands between the suite and the reference. */
  readonly wrap?: Wrap;
  /** Replaces the wire, or parts of it. */
  readonly wire?: (wire: Wire, clock: VirtualClock) => Wire;
  /** Sees each event as it comes. */
  readonly on?: (event: Event) => void;
}

/** An event with the virtual time of its coming, in milliseconds. */
export interface Timed {
  readonly event: Event;
  readonly ms: number;
}

/** What came of a run over memory. */
export interface Played {
  readonly timed: readonly Timed[];
  readonly events: readonly Event[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly reasons: ReadonlyMap<string, string | null>;
  readonly evidence: readonly EvidenceEvent[];
  readonly observations: readonly Observation[];
  /** How long it took in virtual time, in milliseconds. */
  readonly tookMs: number;
  readonly violations: readonly string[];
}

/** Plays a suite over memory and on virtual time. */
export async function play(options: PlayOptions): Promise<Played> {
  const {
    protocol,
    target = {},
    wrap = (endpoint) => endpoint,
    wire = (one) => one,
    on,
    loaded,
    plays,
    ...rest
  } = options;
  const clock = new VirtualClock();
  const reference = wrap(openReference(protocol, { clock }), clock);
  const timed: Timed[] = [];
  const running = run({
    seed: 1,
    runs: 5,
    concurrency: 8,
    filter: null,
    shard: null,
    budgetMs: null,
    signal: new AbortController().signal,
    version: '0',
    saveReplay: null,
    ...rest,
    loaded: loaded ?? (await suiteWith(protocol, ({ id }) => plays?.includes(id.replace(`${protocol}/`, '')) ?? true)),
    target: { ...declaredTarget(protocol), ...target },
    wire: wire(memoryWire(reference), clock),
    clock,
    emit(event) {
      timed.push({ event, ms: clock.now() });
      on?.(event);
    },
  });
  await onVirtualTime(clock, running);
  const events = timed.map(({ event }) => event);
  const decided = events.filter((event) => event.type === 'requirement-decided');
  return {
    timed,
    events,
    verdicts: new Map(decided.map((one) => [one.requirement, one.verdict])),
    reasons: new Map(decided.map((one) => [one.requirement, one.reason])),
    evidence: events.filter((event) => event.type === 'evidence'),
    observations: events.filter((event) => event.type === 'observation'),
    tookMs: clock.now(),
    violations: events.flatMap((event) =>
      validateEvent(event).map(({ path, expected }) => `${event.type}${path}: ${expected}`),
    ),
  };
}

/** The sources that were begun, in their order. */
export function begun(played: Pick<Played, 'events'>): readonly string[] {
  return played.events.flatMap((event) => (event.type === 'scenario-started' ? [event.scenario] : []));
}
