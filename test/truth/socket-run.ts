import { realClock } from '../../src/base/clock.js';
import type { Event } from '../../src/generated/types/tool.js';
import type { Profile } from '../../src/reference/endpoint.js';
import { nameOf, startHost } from '../../src/reference/host.js';
import type { Applied } from '../../src/reference/mutant.js';
import { findMount } from '../../src/reference/open.js';
import { run } from '../../src/runner/run.js';
import { serveApi } from '../../src/wire/api-server.js';
import { websocketWire } from '../../src/wire/websocket.js';
import { defaultBounds } from '../../src/wire/wire.js';
import { type Seen, seenIn } from './memory-run.js';
import { apiTimeoutMs } from './support/behind.js';
import type { Named } from './support/subjects.js';
import { suiteOf } from './support/suite.js';
import { declaredTarget } from './support/target.js';
import { usualRun } from './support/usual.js';

/** What a run over real sockets is made of. */
export interface SocketRunOptions extends Named {
  readonly profile: Profile;
  readonly change?: Applied;
  readonly seed: number;
  readonly runs: number;
  /** Default: that of a target file. */
  readonly timeoutMs?: number;
}

/** Runs the whole suite against a reference of this process, over real sockets and in real time. */
export async function runOverSockets(options: SocketRunOptions): Promise<Seen> {
  const { protocol, binding = null, profile, change, seed, runs, timeoutMs } = options;
  const { api, url: apiUrl, close } = await serveApi({ host: '127.0.0.1', port: 0 });
  const host = await startHost({
    protocols: [protocol],
    profile,
    apiUrl,
    apiTimeoutMs,
    ...(change === undefined ? {} : { mutant: change }),
  });
  const events: Event[] = [];
  try {
    const url = host.urls[nameOf(findMount(protocol, binding))] ?? '';
    const usual = declaredTarget({ protocol, binding }, { profile, url });
    const target = { ...usual, timeoutMs: timeoutMs ?? usual.timeoutMs };
    await run({
      ...usualRun(),
      loaded: await suiteOf(protocol),
      target,
      wire: websocketWire({
        headers: {},
        tls: {},
        bounds: defaultBounds,
        userAgent: 'wireproof/test',
        closeTimeoutMs: target.timeoutMs,
      }),
      api,
      clock: realClock,
      seed,
      runs,
      emit: (event) => events.push(event),
    });
  } finally {
    await host.close();
    await close();
  }
  return seenIn(events);
}
