import { realClock } from '../../src/base/clock.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { suites } from '../../src/registry/suites.js';
import { loadSuite } from '../../src/runner/load.js';
import { perform } from '../../src/runner/perform.js';
import { makeStage } from '../../src/runner/run.js';
import { websocketWire } from '../../src/wire/websocket.js';
import { defaultBounds } from '../../src/wire/wire.js';
import type { AioRpc } from '../../suite/aio-rpc/context.js';
import { connect, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, microseconds, timed } from './measure.js';
import { startReference } from './servers.js';

const trips = 50;
const payload = { text: 'wireproof', list: [1, 2, 3], nested: { yes: true, none: null } };

/** The words of a scenario, recorded, watched by all monitors and validated, against a client that does nothing. */
export const runnerRoundTrip: Measure = {
  title: 'runner round trip / bare ws',
  goal: { atLeast: 0.5 },
  async measure() {
    const server = await startReference('aio-rpc');
    const stage = await makeBenchStage(server.url);
    const text = JSON.stringify({ id: 'id-nonce-1a', method: 'echo', payload });
    const socket = await connect(server.url);
    const runner = async (): Promise<number> => {
      let ms = 0;
      const { findings } = await perform(stage, { by: 'scenario', title: 'bench', patience: 1 }, async (context) => {
        const peer = await (context as AioRpc).connect();
        ms = await timed(async () => {
          for (let trip = 0; trip < trips; trip++) await peer.echoes(payload);
        });
      });
      const broken = findings.find(({ outcome }) => outcome === 'broken');
      if (broken !== undefined || findings.length === 0) throw new Error(`the exchange is not judged: ${broken?.seen}`);
      return ms;
    };
    const bare = (): Promise<number> => roundTrips([socket], text, trips);
    const { first, second, ratio } = await alternate(bare, runner, 200);
    await disconnect([socket]);
    await server.stop();
    const detail = `${microseconds(second, trips)} by the runner, ${microseconds(first, trips)} bare`;
    return { kind: 'ratio', ratio, detail };
  },
};

async function makeBenchStage(url: string) {
  const load = suites['aio-rpc'];
  if (load === undefined) throw new Error('there is no suite');
  const loaded = await loadSuite(load, requirementsOf('aio-rpc'));
  const target = {
    protocol: 'aio-rpc',
    url,
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
  } as const;
  const wire = websocketWire({
    headers: {},
    tls: {},
    bounds: defaultBounds,
    userAgent: 'wireproof-bench',
    closeTimeoutMs: 2000,
  });
  return makeStage({ loaded, target, wire, clock: realClock, signal: new AbortController().signal }, 'nonce');
}
