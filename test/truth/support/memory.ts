import type { Event, EvidenceEvent, Observation } from '../../../src/generated/types/tool.js';
import { validateEvent } from '../../../src/generated/validators/tool.js';
import type { Verdict } from '../../../src/judge/decide.js';
import type { Wrap } from '../../../src/reference/endpoint.js';
import { type InMemory, runInMemory, type Timed } from './in-memory.js';
import { suiteWith } from './suite.js';

/** What is played. */
export interface PlayOptions extends Omit<InMemory, 'change' | 'profile'> {
  /** The only scenarios and properties that are played, without the protocol's name. */
  readonly plays?: readonly string[];
  /** Stands between the suite and the reference. */
  readonly wrap?: Wrap;
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
export async function play({ plays, wrap = (endpoint) => endpoint, ...options }: PlayOptions): Promise<Played> {
  const { protocol } = options;
  const chosen = await suiteWith(protocol, ({ id }) => plays?.includes(id.replace(`${protocol}/`, '')) ?? true);
  const change = { rules: (base: object) => base, wrap };
  const { timed, tookMs } = await runInMemory({ loaded: chosen, change, ...options });
  const events = timed.map(({ event }) => event);
  const decided = events.filter((event) => event.type === 'requirement-decided');
  return {
    timed,
    events,
    verdicts: new Map(decided.map((one) => [one.requirement, one.verdict])),
    reasons: new Map(decided.map((one) => [one.requirement, one.reason])),
    evidence: events.filter((event) => event.type === 'evidence'),
    observations: events.filter((event) => event.type === 'observation'),
    tookMs,
    violations: events.flatMap((event) =>
      validateEvent(event).map(({ path, expected }) => `${event.type}${path}: ${expected}`),
    ),
  };
}

/** The sources that were begun, in their order. */
export function begun(played: Pick<Played, 'events'>): readonly string[] {
  return played.events.flatMap((event) => (event.type === 'scenario-started' ? [event.scenario] : []));
}
