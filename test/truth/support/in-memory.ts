import { VirtualClock } from '../../../src/base/clock.js';
import type { Event } from '../../../src/generated/types/tool.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import type { Applied } from '../../../src/reference/mutant.js';
import { openReference } from '../../../src/reference/open.js';
import type { LoadedSuite } from '../../../src/runner/load.js';
import { type RunOptions, run } from '../../../src/runner/run.js';
import { PlayedApi } from '../../../src/wire/api.js';
import { memoryWire, onVirtualTime } from '../../../src/wire/memory.js';
import type { Wire } from '../../../src/wire/wire.js';
import type { ResolvedTarget } from '../../../src/words/target.js';
import { apiTimeoutMs, askPlayed } from './behind.js';
import type { Named } from './subjects.js';
import { suiteOf } from './suite.js';
import { declaredTarget } from './target.js';
import { usualRun } from './usual.js';

/** How a run over memory differs from that of the whole suite against the reference. */
export interface InMemory
  extends Named,
    Partial<Omit<RunOptions, 'loaded' | 'emit' | 'clock' | 'wire' | 'api' | 'target'>> {
  /** Default: documented. */
  readonly profile?: Profile;
  /** Default: the reference. */
  readonly change?: Applied;
  /** Default: the whole suite. */
  readonly loaded?: LoadedSuite;
  readonly target?: Partial<ResolvedTarget>;
  /** How long a subscription of the reference lives without a keepalive, in milliseconds. Default: its own. */
  readonly keepaliveTtlMs?: number;
  /** Whether the suite plays the API behind the reference; else its fixture answers. Default: true. */
  readonly playsApi?: boolean;
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

/** Runs a suite against a reference, with the API behind it played, all in memory and on virtual time. */
export async function runInMemory(
  options: InMemory,
): Promise<{ readonly timed: readonly Timed[]; readonly tookMs: number }> {
  const {
    protocol,
    binding = null,
    profile = 'documented',
    change,
    loaded,
    target,
    keepaliveTtlMs,
    playsApi = true,
    on,
    ...rest
  } = options;
  const { wire = (one) => one, ...asked } = rest;
  const clock = new VirtualClock();
  const api = new PlayedApi();
  const subject = openReference(protocol, {
    profile,
    clock,
    ...(playsApi ? { api: askPlayed(api) } : {}),
    apiTimeoutMs,
    binding,
    ...(keepaliveTtlMs === undefined ? {} : { keepaliveTtlMs }),
    ...(change === undefined ? {} : { mutant: change }),
  });
  // What is loaded takes no virtual time.
  await subject.ready?.();
  const timed: Timed[] = [];
  await onVirtualTime(
    clock,
    run({
      ...usualRun(),
      ...asked,
      loaded: loaded ?? (await suiteOf(protocol)),
      target: { ...declaredTarget({ protocol, binding }, { profile }), ...target },
      wire: wire(memoryWire(subject), clock),
      api,
      clock,
      emit(event) {
        timed.push({ event, ms: clock.now() });
        on?.(event);
      },
    }),
  );
  return { timed, tookMs: clock.now() };
}
