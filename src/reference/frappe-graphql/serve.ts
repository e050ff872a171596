import type { Endpoint } from '../endpoint.js';
import type { StartOptions } from '../mount.js';
import { documentLimits } from './documents.js';
import type { Rules } from './model.js';
import { profiles } from './profiles.js';
import { createFrappeGraphql } from './server.js';
import { createSite, type SiteOptions } from './site.js';

/** Starts a server of a site, with all that is to be different about it. */
export function serveSite(site: SiteOptions, options: StartOptions): Endpoint {
  const { profile, clock, change, limits, secret, keepaliveTtlMs } = options;
  const base = profiles[profile];
  const rules = change === null ? base : (change.rules(base) as Rules);
  const endpoint = createFrappeGraphql({
    ...createSite({ ...site, limits: { ...documentLimits, ...limits } }, rules),
    profile,
    clock,
    limits,
    rules,
    secret,
    ...(keepaliveTtlMs === null ? {} : { keepaliveTtlMs }),
  });
  return change === null ? endpoint : change.wrap(endpoint, clock);
}
