import { defaultLimits } from '../limits.js';
import type { Mount } from '../mount.js';
import { createFixture } from './fixture.js';
import type { Rules } from './model.js';
import { profiles } from './profiles.js';
import { createSockSync, roomIn } from './server.js';

const path = '/socksync';

/** The reference of SockSync with the fixture that the suite expects. */
export const sockSync: Mount = {
  protocol: 'socksync',
  binding: null,
  path,
  rooms: '/room/{room}',
  owns(asked) {
    const room = roomIn(asked);
    return asked === path || (room !== null && asked === `${path}/room/${room}` && room.length <= defaultLimits.name);
  },
  capabilities: { mirror: true, 'mirror-readback': true, 'shared-rooms': true },
  start({ profile, clock, change, limits }) {
    const base = profiles[profile];
    const rules = change === null ? base : (change.rules(base) as Rules);
    const endpoint = createSockSync({ profile, clock, limits, rules, ...createFixture(rules) });
    return change === null ? endpoint : change.wrap(endpoint, clock);
  },
};
