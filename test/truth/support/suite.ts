import { requirementsOf } from '../../../src/generated/requirements/index.js';
import { suites } from '../../../src/registry/suites.js';
import { type LoadedSuite, loadSuite } from '../../../src/runner/load.js';

const loaded = new Map<string, Promise<LoadedSuite>>();

/** The suite of a protocol, imported once. Throws where there is none. */
export function suiteOf(protocol: string): Promise<LoadedSuite> {
  const modules = suites[protocol];
  if (modules === undefined) throw new Error(`there is no suite of ${protocol}`);
  const known = loaded.get(protocol) ?? loadSuite(modules, requirementsOf(protocol));
  loaded.set(protocol, known);
  return known;
}
