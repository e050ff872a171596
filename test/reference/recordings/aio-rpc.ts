import { openReference } from '../../../src/reference/open.js';
import type { Recordings } from '../recorded.js';

const nested = (depth: number) => `{"id":"d","method":"echo","payload":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

/** What aio-openapi 3.2.1 has said. */
export const aioRpc: Recordings = {
  protocol: 'aio-rpc',
  start: (_recording, clock) => openReference('aio-rpc', { profile: 'upstream', clock }),
  skipped: [
    { recording: '05-echo-numbers.json', frames: [18], why: '1E400 is beyond a double: it has no JSON form here' },
    {
      recording: '57-huge-numbers.json',
      frames: [2, 10],
      why: 'an integer of 4300 digits and 1E999999999999999999 too',
    },
    { recording: '53-http.json', frames: [9, 11], why: 'not the path of the endpoint: the host answers' },
  ],
  whole: {
    '56-deep.json': new Map([
      [39, nested(5000)],
      [42, nested(100_000)],
      [47, '['.repeat(100_000)],
    ]),
    '57-huge-numbers.json': new Map([
      [1, `{"id":"n","method":"echo","payload":{"n":${'1'.repeat(4300)}}}`],
      [6, `{"id":"n","method":"echo","payload":{"n":${'1'.repeat(4301)}}}`],
      [20, `{"id":"n","method":"echo","payload":{"n":0.${'1'.repeat(5000)}}}`],
      [21, `{"id":"n","method":"echo","response":{"n":0.${'1'.repeat(5000)}}}`],
    ]),
  },
  meaning: (message) => message,
};
