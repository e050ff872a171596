import { realClock } from '../../src/base/clock.js';
import { subjectAtUrl } from '../../src/cli/target.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { suites } from '../../src/registry/suites.js';
import { loadSuite } from '../../src/runner/load.js';
import { perform } from '../../src/runner/perform.js';
import { makeStage } from '../../src/runner/run.js';
import { websocketWire } from '../../src/wire/websocket.js';
import { defaultBounds } from '../../src/wire/wire.js';
import { connectTo, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, microseconds, timed } from './measure.js';
import { startReference } from './servers.js';
import type { Spoken } from './spoken.js';

const trips = 50;

/** The words of a scenario, recorded, watched by all monitors and validated, against a client that does nothing. */
export const runnerRoundTrip = (spoken: Spoken): Measure => ({
  title: `${spoken.protocol}: runner round trip / bare ws`,
  goal: { atLeast: 0.5 },
  async measure() {
    const server = await startReference(spoken.protocol);
    const stage = await makeBenchStage(spoken.protocol, server.url);
    const sockets = await connectTo(server.url, spoken, 1);
    const runner = async (): Promise<number> => {
      let ms = 0;
      const { findings } = await perform(stage, { by: 'scenario', title: 'bench', patience: 1 }, async (context) => {
        const trip = await spoken.trips(context);
        ms = await timed(async () => {
          for (let made = 0; made < trips; made++) await trip();
        });
      });
      const broken = findings.find(({ outcome }) => outcome === 'broken');
      if (broken !== undefined || findings.length === 0) throw new Error(`the exchange is not judged: ${broken?.seen}`);
      return ms;
    };
    const bare = (): Promise<number> => roundTrips(sockets, spoken.requests, trips);
    const { first, second, ratio } = await alternate(bare, runner, 200);
    await disconnect(sockets);
    await server.stop();
    const detail = `${microseconds(second, trips)} by the runner, ${microseconds(first, trips)} bare`;
    return { kind: 'ratio', ratio, detail };
  },
});

async function makeBenchStage(protocol: string, url: string) {
  const load = suites[protocol];
  if (load === undefined) throw new Error(`there is no suite of ${protocol}`);
  const loaded = await loadSuite(load, requirementsOf(protocol));
  const { target } = subjectAtUrl(protocol, url, { profile: 'documented', timeoutMs: null });
  const wire = websocketWire({
    headers: {},
    tls: {},
    bounds: defaultBounds,
    userAgent: 'wireproof-bench',
    closeTimeoutMs: target.timeoutMs,
  });
  return makeStage({ loaded, target, wire, clock: realClock, signal: new AbortController().signal }, 'nonce');
}
