import type { Endpoint } from '../endpoint.js';
import type { Mount } from '../mount.js';
import type { FrappeGraphqlOptions } from './api.js';
import { mountsOf } from './mount.js';

/** What a host says of a server that it starts: options of `createFrappeGraphql`. */
export type Hosting = Pick<FrappeGraphqlOptions, 'profile' | 'clock' | 'limits' | 'secret' | 'keepaliveTtlMs'>;

/**
 * The mounts of a server of one's own, for `startHost`: one a binding, of which both are that one server.
 *
 * @example
 * ```ts
 * const host = await startHost({ mounts: frappeGraphqlMounts((given) => createFrappeGraphql({ ...given, schema })) });
 * console.log(host.urls['frappe-graphql/socketio'], host.urls['frappe-graphql/graphql-ws']);
 * ```
 */
export function frappeGraphqlMounts(create: (given: Hosting) => Endpoint): readonly Mount[] {
  return mountsOf(({ profile, clock, limits, secret, keepaliveTtlMs }) =>
    create({ profile, clock, limits, secret, ...(keepaliveTtlMs === null ? {} : { keepaliveTtlMs }) }),
  );
}
