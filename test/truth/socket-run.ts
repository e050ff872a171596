import { realClock } from '../../src/base/clock.js';
import type { Event } from '../../src/generated/types/tool.js';
import type { Profile } from '../../src/reference/endpoint.js';
import { startHost } from '../../src/reference/host.js';
import type { Applied } from '../../src/reference/mutant.js';
import { run } from '../../src/runner/run.js';
import { websocketWire } from '../../src/wire/websocket.js';
import { defaultBounds } from '../../src/wire/wire.js';
import { type Seen, seenIn } from './memory-run.js';
import { suiteOf } from './support/suite.js';
import { declaredTarget } from './support/target.js';

/** What a run over real sockets is made of. */
export interface SocketRunOptions {
  readonly protocol: string;
  readonly profile: Profile;
  readonly change?: Applied;
  readonly seed: number;
  readonly runs: number;
  /** Default: that of a target file. */
  readonly timeoutMs?: number;
}

/** Runs the whole suite against a reference of this process, over real sockets and in real time. */
export async function runOverSockets(options: SocketRunOptions): Promise<Seen> {
  const { protocol, profile, change, seed, runs, timeoutMs } = options;
  const host = await startHost({
    protocols: [protocol],
    profile,
    ...(change === undefined ? {} : { mutant: change }),
  });
  const events: Event[] = [];
  try {
    const usual = declaredTarget(protocol, { profile, url: host.urls[protocol] ?? '' });
    const target = { ...usual, timeoutMs: timeoutMs ?? usual.timeoutMs };
    await run({
      loaded: await suiteOf(protocol),
      target,
      wire: websocketWire({
        headers: {},
        tls: {},
        bounds: defaultBounds,
        userAgent: 'wireproof',
        closeTimeoutMs: target.timeoutMs,
      }),
      clock: realClock,
      seed,
      runs,
      concurrency: 8,
      filter: null,
      shard: null,
      budgetMs: null,
      signal: new AbortController().signal,
      version: '0',
      emit: (event) => events.push(event),
      saveReplay: null,
    });
  } finally {
    await host.close();
  }
  return seenIn(events);
}
