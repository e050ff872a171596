import type { Mount } from '../mount.js';
import { createHighTemplar } from './core.js';
import { fixtureApi } from './fixture.js';
import type { Rules } from './model.js';
import { profiles } from './profiles.js';

const path = '/high-templar/ws/';
const triggerPath = '/high-templar/trigger/';

/** The reference of High Templar, before the API that the suite plays or the fixture's. */
export const highTemplar: Mount = {
  protocol: 'high-templar',
  binding: null,
  path,
  owns: (asked) => asked === path || asked === triggerPath,
  asksApi: true,
  hasControl: true,
  target(url) {
    const { protocol, host } = new URL(url);
    const scheme = protocol === 'wss:' || protocol === 'https:' ? 'https:' : 'http:';
    return { trigger: { kind: 'http', url: `${scheme}//${host}${triggerPath}` } };
  },
  capabilities: { 'wildcard-trigger': true, unsubscribe: true, ping: true },
  start({ profile, clock, change, limits, api, apiTimeoutMs, secret }) {
    const base = profiles[profile];
    const rules = change === null ? base : (change.rules(base) as Rules);
    const waits = apiTimeoutMs === null ? {} : { apiTimeoutMs };
    const endpoint = createHighTemplar({ profile, clock, limits, rules, secret, ...waits, ask: api ?? fixtureApi });
    return change === null ? endpoint : change.wrap(endpoint, clock);
  },
};
