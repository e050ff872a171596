import type { Mount } from '../mount.js';
import { createAioRpc, profiles } from './core.js';
import { createFixture } from './fixture.js';
import type { Rules } from './model.js';

/** The reference of aio-rpc with the fixture that the suite expects. */
export const aioRpc: Mount = {
  protocol: 'aio-rpc',
  binding: null,
  path: '/aio-rpc',
  capabilities: {
    publish: true,
    subscribe: true,
    'event-patterns': true,
    'server-info': true,
    'delivery-faults': true,
    unencodable: true,
    'refused-channel': true,
  },
  start({ profile, clock, change, limits }) {
    const base = profiles[profile];
    const rules = change === null ? base : (change.rules(base) as Rules);
    const endpoint = createAioRpc({ profile, clock, limits, rules, ...createFixture(rules, clock) });
    return change === null ? endpoint : change.wrap(endpoint, clock);
  },
};
