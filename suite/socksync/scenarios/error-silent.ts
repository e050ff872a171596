import { scenario } from '../context.js';

const requirement = 'socksync/error-silent';
const codes = [1, 2, 3, 4, 5, 6, 7, 8];

export default scenario({
  title: 'An error is not answered',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    for (const error_code of codes) {
      // With a text that no error of the subject has: what is equal to what was sent would be no evidence.
      const error = { func: 'error', error_code, message: take.fresh('error') };
      take.holds(requirement, await peer.accepts(requirement, error));
      take.holds(requirement, await peer.accepts(requirement, { ...error, ...peer.group('var') }));
    }
    take.holds(requirement, await peer.accepts(requirement, { func: 'error', error_code: 5 }));
    await peer.works();
  },
});
