/**
 * References over no transport, for tests that need no sockets.
 *
 * @module wireproof/reference/open
 */
import { type Clock, realClock } from '../base/clock.js';
import type { AskApi, Endpoint, Profile } from './endpoint.js';
import type { GivenLimits } from './limits.js';
import type { Mount } from './mount.js';
import { mounts } from './mounts.js';
import type { Applied } from './mutant.js';

/** Which reference is opened. */
export interface ReferenceOptions {
  /** Default: documented. */
  readonly profile?: Profile;
  /** A wrong reference instead of the right one. */
  readonly mutant?: Applied;
  /** A right reference that takes a freedom. */
  readonly variant?: Applied;
  /** Default: real time. */
  readonly clock?: Clock;
  readonly limits?: GivenLimits;
  /** The API that stands behind it, where it needs one. Default: its fixture answers. */
  readonly api?: AskApi;
  /** How long that API is waited for, in milliseconds. */
  readonly apiTimeoutMs?: number;
  /** What opens its control routes. Default: nothing, and whoever asks from this machine may use them. */
  readonly secret?: string;
  /** How long a subscription lives without a keepalive, in milliseconds, where there are such. */
  readonly keepaliveTtlMs?: number;
  /** The binding, where the protocol has several. */
  readonly binding?: string | null;
}

/** Starts the reference of a protocol with its fixture, over no transport. Throws where there is none. */
export function openReference(protocol: string, options: ReferenceOptions = {}): Endpoint {
  return start(findMount(protocol, options.binding ?? null), options);
}

/** The mount of a protocol, the first one where it has several bindings and none is named. Throws where there is none. */
export function findMount(protocol: string, binding: string | null = null): Mount {
  return findMounts(protocol, binding)[0];
}

/** The mounts of a protocol, one a binding. Throws where there is none. */
export function findMounts(protocol: string, binding: string | null = null): readonly [Mount, ...Mount[]] {
  const [first, ...others] = mounts.filter(
    (mount) => mount.protocol === protocol && (binding === null || mount.binding === binding),
  );
  if (first !== undefined) return [first, ...others];
  const known = [...new Set(mounts.map((mount) => mount.protocol))].join(', ');
  throw new Error(`There is no reference of ${protocol}${binding === null ? '' : `/${binding}`}; there are: ${known}`);
}

/** Starts the server of a mount. */
export function start(mount: Mount, options: ReferenceOptions): Endpoint {
  const { profile = 'documented', clock = realClock, limits = {} } = options;
  const { api = null, apiTimeoutMs = null, secret = null, keepaliveTtlMs = null } = options;
  const change = options.mutant ?? options.variant ?? null;
  return mount.start({ profile, clock, limits, api, apiTimeoutMs, secret, keepaliveTtlMs, change });
}
