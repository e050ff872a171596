import { referenceTarget } from '../../../src/cli/subjects.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { findMount } from '../../../src/reference/open.js';
import type { ResolvedTarget } from '../../../src/words/target.js';
import { apiTimeoutMs } from './behind.js';
import type { Named } from './subjects.js';

/** Where a server of a test has a subject, with the place of a room where it has rooms. Origins begin with `ws:`. */
export function urlAt(origin: string, { protocol, binding = null }: Named): string {
  const { path, rooms = '', plain = false } = findMount(protocol, binding);
  return `${plain ? origin.replace(/^ws/, 'http') : origin}${path}${rooms}`;
}

/** By protocol, what a target says so that nothing is waited for longer than this, whatever it is. */
const impatience: Readonly<Record<string, (ms: number) => ResolvedTarget['extra']>> = {
  socksync: (ms) => ({ callTimeoutMs: ms }),
};

/** A target where nothing is waited for longer than so many milliseconds. */
export function impatient(target: ResolvedTarget, timeoutMs: number): ResolvedTarget {
  return { ...target, timeoutMs, extra: { ...target.extra, ...impatience[target.protocol]?.(timeoutMs) } };
}

/** A target that has all of the fixture, and where everything is declared: in memory, or where a server listens. */
export function declaredTarget(
  subject: Named,
  {
    profile = 'documented',
    url = urlAt('ws://memory', subject),
  }: { readonly url?: string; readonly profile?: Profile } = {},
): ResolvedTarget {
  const mount = findMount(subject.protocol, subject.binding);
  return referenceTarget(mount, url, apiTimeoutMs, { profile, timeoutMs: null });
}

/** What a target of a reference says that shows requirements which its usual target does not. */
interface OtherTarget {
  readonly shows: readonly string[];
  /** The path of its URL. */
  readonly path: string;
  readonly target: Pick<ResolvedTarget, 'extra' | 'capabilities'>;
}

/** DCRF where a payload is a frame, and a URL is that of one stream. */
export const bareTarget: OtherTarget = {
  shows: ['dcrf/bare'],
  path: '/dcrf/things',
  target: { extra: { multiplexed: false }, capabilities: { 'custom-subscribe': true } },
};

/** What only such a target shows: it has tests of its own. */
export const shownElsewhere: readonly string[] = bareTarget.shows;

/** In memory, where a target differs from the usual one that is to show these requirements. */
export function targetShowing(requirements: readonly string[]): Partial<ResolvedTarget> {
  const { shows, path, target } = bareTarget;
  return requirements.some((id) => shows.includes(id)) ? { ...target, url: `ws://memory${path}` } : {};
}
