import { describe, expect, test } from 'vitest';
import { recordings, replay } from './replay.js';

/** What is not compared: requests by their ids, connections by their names; and why. */
const skipped: Readonly<Record<string, { readonly what: readonly string[]; readonly why: string }>> = {
  'graphql-ws-events-order.json': { what: ['a'], why: 'documents are read when they are asked for here' },
  'graphql-ws-graphql-ws-library.json': { what: ['both', 'old-subprotocol'], why: 'it is of another server' },
  'graphql-ws-init-throws-with-start.json': { what: ['a'], why: 'operations of a refused init are not answered here' },
  'graphql-ws-subscribe-refused.json': { what: ['b'], why: 'nobody says by his init that he is a guest here' },
  'socketio-compat-events.json': { what: ['a'], why: 'it is of another revision' },
  'socketio-head-id-only.json': { what: ['a'], why: 'it is of another revision' },
  'socketio-connect-refused.json': {
    what: ['eio3', 'eio4'].flatMap((version) =>
      ['no-origin', 'other-origin', 'no-cookie', 'no-sid', 'stale-sid'].map((which) => `${version}-${which}`),
    ),
    why: 'the handshakes were not recorded',
  },
  'socketio-filter-null.json': { what: ['h3', 'h4'], why: 'a null that breaks everything is nothing to do likewise' },
  'socketio-invalid.json': { what: ['h13'], why: 'a schema is nothing to hide here' },
  'socketio-raw-eio4.json': { what: ['polling'], why: 'polling needs sockets' },
  'socketio-selection-literal-bool.json': {
    what: ['http'],
    why: 'a request that never ends is nothing to do likewise',
  },
};

describe('What published servers said, the reference says too in profile upstream', () => {
  test.each(recordings)('of %s', async (name) => {
    const compared = await replay(name, skipped[name]?.what ?? []);
    for (const [conn, { recorded, here }] of compared) expect({ conn, said: here }).toEqual({ conn, said: recorded });
  });
});
