import { afterAll, beforeAll } from 'vitest';
import { conformance } from '../../src/api/vitest.js';
import { protocols } from '../../src/protocols.js';
import { type Host, startHost } from '../../src/reference/host.js';

// The adapter is used here as its users use it: each requirement of each protocol is a test of its own.
for (const { id } of protocols) {
  let host: Host;
  beforeAll(async () => {
    host = await startHost({ protocols: [id] });
  });
  afterAll(() => host.close());

  conformance({ protocol: id, url: () => host.urls[id] ?? '', runs: 5 });
}
