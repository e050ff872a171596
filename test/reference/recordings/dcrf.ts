import { readFileSync } from 'node:fs';
import type { Clock } from '../../../src/base/clock.js';
import { createDcrf } from '../../../src/reference/dcrf/core.js';
import { fixture } from '../../../src/reference/dcrf/fixture.js';
import type { Rules, Subscription } from '../../../src/reference/dcrf/model.js';
import { upstream } from '../../../src/reference/dcrf/upstream.js';
import type { Recordings } from '../recorded.js';

/** The recorded server had made other objects before: here keys begin with the first that is told in the recording. */
function firstKeyOf(recording: string): number {
  const text = readFileSync(new URL(`../../transcripts/dcrf/${recording}`, import.meta.url), 'utf8');
  const [, key = '1'] = /\\"(?:pk|id)\\": (\d+), \\"name\\"/.exec(text) ?? [];
  return Number(key);
}

/** The published server keeps ids in sets, which it goes through in the order of their hashes: it was this one. */
const latestFirst: Rules['listeners'] = (view, change) => {
  const consumers = new Map<string, Subscription[]>();
  for (const one of upstream.listeners(view, change)) {
    const consumer = `${one.connection} ${one.stream}`;
    consumers.set(consumer, [one, ...(consumers.get(consumer) ?? [])]);
  }
  return [...consumers.values()].flat();
};

function start(recording: string, clock: Clock) {
  const first = firstKeyOf(recording);
  const nextPk: Rules['nextPk'] = ({ last }) => Math.max(last + 1, first);
  const rules: Partial<Rules> = { nextPk, listeners: latestFirst };
  return createDcrf({ ...fixture, profile: 'upstream', clock, rules });
}

/** What djangochannelsrestframework 1.3.0 has said, to clients and to others. */
export const dcrf: Recordings = {
  protocol: 'dcrf',
  start,
  skipped: [
    {
      recording: 'barrier-overtakes.json',
      frames: [19, 21, 23, 24, 26, 27, 29, 31, 33, 34, 36, 37, 39, 40, 47, 48, 49],
      why: 'an event shows the object as it is when its turn comes, and which turn that is hangs on time',
    },
    { recording: 'client-1.1.0-crud.json', frames: [6], why: 'it lists the objects of other recordings, too' },
    { recording: 'create-invalid.json', frames: [42], why: 'integers are doubles here, and have other bounds' },
    { recording: 'handshake.json', frames: [3, 4, 6], why: 'what is no connection is answered by the host' },
  ],
  whole: {},
  meaning: (message) => message,
};
