import { referenceTarget } from '../../../src/cli/subjects.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { findMount } from '../../../src/reference/open.js';
import type { ResolvedTarget } from '../../../src/words/target.js';
import { apiTimeoutMs } from './behind.js';

/** Where a host mounts a protocol: the path of its URL, with the place of a room where it has rooms. */
export function placeOf(protocol: string): string {
  const { path, rooms = '' } = findMount(protocol);
  return `${path}${rooms}`;
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
  protocol: string,
  about: { readonly url?: string; readonly profile?: Profile; readonly binding?: string | null } = {},
): ResolvedTarget {
  const { profile = 'documented', binding = null } = about;
  const mount = findMount(protocol, binding);
  const url = about.url ?? `${mount.plain === true ? 'http' : 'ws'}://memory${mount.path}${mount.rooms ?? ''}`;
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
