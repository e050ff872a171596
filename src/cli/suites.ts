import { requirementsOf } from '../generated/requirements/index.js';
import { type LoadedSuite, loadSuite } from '../runner/load.js';
import { websocketWire } from '../wire/websocket.js';
import { defaultBounds } from '../wire/wire.js';
import type { Surroundings } from './command.js';
import type { Opened } from './subjects.js';

/** Imports the suites of protocols, each once. */
export async function loadSuites(names: readonly string[]): Promise<ReadonlyMap<string, LoadedSuite>> {
  const { suites } = await import('../registry/suites.js');
  const loaded = [...new Set(names)].map(async (name): Promise<[string, LoadedSuite][]> => {
    const entry = suites[name];
    return entry === undefined ? [] : [[name, await loadSuite(entry, requirementsOf(name))]];
  });
  return new Map((await Promise.all(loaded)).flat());
}

export function suiteFor(suites: ReadonlyMap<string, LoadedSuite>, protocol: string): LoadedSuite {
  const suite = suites.get(protocol);
  if (suite === undefined) throw new Error(`There is no suite for ${protocol}`);
  return suite;
}

/** What reaches a subject: sockets, the API that it asks, the broker that it listens to. */
export function reachOf(
  { target, behind }: Pick<Opened, 'target' | 'behind'>,
  { version }: Pick<Surroundings, 'version'>,
) {
  const wire = websocketWire({
    headers: target.headers,
    tls: target.tls,
    bounds: defaultBounds,
    userAgent: `wireproof/${version}`,
    closeTimeoutMs: target.timeoutMs,
  });
  return { target, wire, api: behind.api?.api ?? null, broker: behind.broker };
}
