import type { Mount } from '../mount.js';
import { fixture } from './fixture.js';
import type { Rules } from './model.js';
import { type DcrfModels, readModels } from './models.js';
import { profiles } from './profiles.js';
import { createDcrf, type DcrfOptions, streamAt } from './server.js';

const path = '/dcrf';

/** Serves models of one's own where the reference stands. */
export function dcrfMount(declared: DcrfModels): Mount {
  return mountOf(declared, {});
}

/** The reference of dcrf with the fixture that the suite expects. */
export const dcrf: Mount = {
  ...mountOf(fixture, { 'custom-subscribe': true, 'id-stream': true }),
  forms: [
    { path: `${path}/things`, target: () => ({ multiplexed: false }), capabilities: { 'custom-subscribe': true } },
  ],
  withModels: (declared) => dcrfMount(readModels(declared)),
};

function mountOf(
  declared: Pick<DcrfOptions, 'models' | 'streams' | 'objects'>,
  capabilities: Mount['capabilities'],
): Mount {
  const streams = new Set(Object.keys(declared.streams));
  return {
    protocol: 'dcrf',
    binding: null,
    path,
    owns: (asked) => asked === path || streamAt(path, asked, streams) !== null,
    capabilities,
    start({ profile, clock, change, limits }) {
      const base = profiles[profile];
      const rules = change === null ? base : (change.rules(base) as Rules);
      const endpoint = createDcrf({ ...declared, path, profile, clock, limits, rules });
      return change === null ? endpoint : change.wrap(endpoint, clock);
    },
  };
}
