import type { LoadedSuite } from '../runner/load.js';
import { didYouMean } from './similar.js';
import { UsageError } from './usage-error.js';

/**
 * Whether an id fits a pattern in which `*` is any text and `?` any one letter: the whole id, or what stands behind its
 * protocol.
 */
export function globMatcher(pattern: string): (id: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${source}$`, 's');
  return (id) => whole.test(id) || whole.test(id.slice(id.indexOf('/') + 1));
}

/** Whether a filter takes anything of a suite that is of a binding, where the protocol has several. */
export function takesFrom(pattern: string, suite: LoadedSuite, binding: string | null): boolean {
  const requirements = suite.requirements.filter((one) => one.binding === null || one.binding === binding);
  const known = new Set(requirements.map(({ id }) => id));
  const sources = suite.sources.filter(({ definition }) => {
    const observes = 'observes' in definition ? (definition.observes ?? []) : [];
    return [...definition.shows, ...observes].some((id) => known.has(id));
  });
  return idsOf({ sources, requirements }).some(globMatcher(pattern));
}

/** A filter that matches nothing is a mistake, not an empty run. Throws UsageError. */
export function checkFilter(pattern: string, suites: readonly LoadedSuite[]): void {
  const ids = suites.flatMap(idsOf);
  if (ids.some(globMatcher(pattern))) return;
  throw new UsageError(`The filter \`${pattern}\` matches no requirement and no scenario.${didYouMean(pattern, ids)}`);
}

function idsOf({ sources, requirements }: Pick<LoadedSuite, 'sources' | 'requirements'>): readonly string[] {
  return [...sources, ...requirements].map(({ id }) => id);
}
