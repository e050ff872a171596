import { requirementsOf } from '../../../src/generated/requirements/index.js';
import { suites } from '../../../src/registry/suites.js';
import { type LoadedSuite, loadSuite, type Source } from '../../../src/runner/load.js';
import { concerns, type Named } from './subjects.js';

const loaded = new Map<string, Promise<LoadedSuite>>();

/** The suite of a protocol, imported once. Throws where there is none. */
export function suiteOf(protocol: string): Promise<LoadedSuite> {
  const modules = suites[protocol];
  if (modules === undefined) throw new Error(`there is no suite of ${protocol}`);
  const known = loaded.get(protocol) ?? loadSuite(modules, requirementsOf(protocol));
  loaded.set(protocol, known);
  return known;
}

/**
 * The suite of a protocol with some of its scenarios and properties: a filter would let in what shows a requirement
 * that is called like one of them.
 */
export async function suiteWith(protocol: string, keep: (source: Source, at: number) => boolean): Promise<LoadedSuite> {
  const suite = await suiteOf(protocol);
  return { ...suite, sources: suite.sources.filter(keep) };
}

/** How many scenarios are enough to see how somebody is met. */
const enough = 15;

/** A part of the scenarios of a subject: another one for each number, until all have had their turn. */
export async function partOf(subject: Named, number: number): Promise<LoadedSuite> {
  const { protocol } = subject;
  const { sources } = await suiteOf(protocol);
  const known = new Set(requirementsOf(protocol).flatMap((one) => (concerns(one, subject) ? [one.id] : [])));
  const own = sources.filter(({ kind, definition }) => {
    const observes = 'observes' in definition ? (definition.observes ?? []) : [];
    return kind === 'scenario' && [...definition.shows, ...observes].some((id) => known.has(id));
  });
  const parts = Math.ceil(own.length / enough);
  const chosen = new Set(own.filter((_, at) => at % parts === number % parts));
  return suiteWith(protocol, (source) => chosen.has(source));
}
