import { VirtualClock } from '../../src/base/clock.js';
import type { Requirement } from '../../src/generated/requirement.js';
import type { Event } from '../../src/generated/types/tool.js';
import type { LoadedSuite, Source } from '../../src/runner/load.js';
import { type Manner, type Performance, perform, type Stage } from '../../src/runner/perform.js';
import { makeStage, run } from '../../src/runner/run.js';
import type { Broker } from '../../src/wire/amqp.js';
import type { PlayedApi } from '../../src/wire/api.js';
import { memoryWire, onVirtualTime } from '../../src/wire/memory.js';
import type { Wire } from '../../src/wire/wire.js';
import type { Suite } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { usualRun } from '../truth/support/usual.js';

/** The only requirement of the toy protocol. */
export const toyRequirement: Requirement = {
  id: 'toy/r',
  level: 'MUST',
  sentence: 'A server MUST be there.',
  protocol: 'toy',
  profile: null,
  binding: null,
  role: 'server',
  needs: [],
  source: 'ruling',
  quote: null,
  choice: null,
  monitor: false,
  untestable: null,
  section: 'toy',
};

/** A suite that knows nothing: its words are those of the engine. */
export function toySuite(parts: Partial<Suite<Take>> = {}): Suite<unknown> {
  const suite: Suite<Take> = {
    protocol: 'toy',
    names: {},
    capabilities: {},
    locks: () => ({}),
    monitors: [],
    context: (take) => take,
    contact: async () => null,
    alive: async () => true,
    ...parts,
  };
  return suite as Suite<unknown>;
}

/** A suite of scenarios that are written on the bare take, by their names. */
export function toyScenarios(
  scenarios: Readonly<Record<string, (take: Take) => Promise<void>>>,
  parts: Partial<Suite<Take>> = {},
): LoadedSuite {
  const sources = Object.entries(scenarios).map(([name, play]): Source => {
    const definition = { title: name, shows: [toyRequirement.id], run: (take: unknown) => play(take as Take) };
    return { kind: 'scenario', id: `toy/${name}`, definition };
  });
  return { suite: toySuite(parts), sources, requirements: [toyRequirement] };
}

export const toyTarget: ResolvedTarget = {
  protocol: 'toy',
  binding: null,
  url: 'ws://memory/',
  profile: 'documented',
  timeoutMs: 2000,
  settleMs: 0,
  headers: {},
  tls: {},
  isolation: 'shared',
  capabilities: {},
  names: {},
  fixturePresumed: true,
  extra: {},
};

const nobody = { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };

/** Accepts every connection, and says nothing. */
export const silentWire: Wire = memoryWire({
  open: () => nobody,
  http: () => ({ status: 200, headers: {}, text: '' }),
});

/** Accepts every connection, and sends each text back. */
export function echoWire(): Wire {
  return memoryWire({
    open: ({ send }) => ({ ...nobody, receive: (text) => send(text) }),
    http: () => ({ status: 200, headers: {}, text: '' }),
  });
}

/** How a toy is played; what is left out is silent and usual. */
export interface ToyOptions {
  readonly loaded?: LoadedSuite;
  readonly target?: Partial<ResolvedTarget>;
  readonly clock?: VirtualClock;
  readonly wire?: Wire;
  readonly api?: PlayedApi;
  readonly broker?: Broker;
  readonly concurrency?: number;
}

/** What performances share. */
export function toyStage(options: ToyOptions = {}): Stage {
  const { loaded, target, wire = silentWire, clock = new VirtualClock(), api = null, broker = null } = options;
  return makeStage(
    {
      loaded: loaded ?? toyScenarios({}),
      target: { ...toyTarget, ...target },
      wire,
      api,
      broker,
      clock,
      signal: new AbortController().signal,
    },
    'nonce',
  );
}

/** Performs one piece of work on the bare take, on virtual time. */
export function performToy(
  options: ToyOptions,
  work: (take: Take) => Promise<void>,
  manner: Partial<Manner> = {},
): Promise<Performance> {
  const clock = options.clock ?? new VirtualClock();
  const stage = toyStage({ ...options, clock });
  const whole: Manner = { by: 'scenario', title: 'toy', patience: 1, ...manner };
  return onVirtualTime(
    clock,
    perform(stage, whole, (_, take) => work(take)),
  );
}

/** Runs a toy suite on virtual time, and returns all that it says. */
export async function runToy({
  loaded = toyScenarios({}),
  target,
  wire = silentWire,
  clock = new VirtualClock(),
  concurrency = 8,
}: ToyOptions): Promise<readonly Event[]> {
  const events: Event[] = [];
  const running = run({
    ...usualRun(),
    loaded,
    target: { ...toyTarget, ...target },
    wire,
    clock,
    concurrency,
    emit: (event) => events.push(event),
  });
  await onVirtualTime(clock, running);
  return events;
}
