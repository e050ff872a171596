import { afterAll, beforeAll } from 'vitest';
import { conformance } from '../../src/api/vitest.js';
import { type Host, startHost } from '../../src/reference/host.js';
import { subjects } from '../truth/support/subjects.js';

// The adapter is used here as its users use it: each requirement of each protocol is a test of its own.
for (const { id, protocol, binding } of subjects) {
  if (binding !== null) {
    // By a URL alone, some of it would wait for minutes: the reference that comes with the package does not.
    conformance({ protocol, binding, runs: 5 });
    continue;
  }
  let host: Host;
  beforeAll(async () => {
    host = await startHost({ protocols: [protocol] });
  });
  afterAll(() => host.close());

  conformance({ protocol, url: () => host.urls[id] ?? '', runs: 5 });
}
