import type { JsonObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'socksync/error-silent';
const errors: readonly JsonObject[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((error_code) => ({ func: 'error', error_code })),
  { func: 'error', error_code: 8, message: 'of the other side' },
  { func: 'error', error_code: 1, message: 'with more', type: 'var', name: 'nobody' },
];

export default scenario({
  title: 'An error is not answered',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    for (const message of errors) take.holds(requirement, await peer.accepts(requirement, message));
    await peer.works();
  },
});
