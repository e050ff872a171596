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
  { url = `ws://memory${placeOf(protocol)}`, profile = 'documented' }: { url?: string; profile?: Profile } = {},
): ResolvedTarget {
  return referenceTarget(findMount(protocol), url, apiTimeoutMs, { profile, timeoutMs: null });
}
