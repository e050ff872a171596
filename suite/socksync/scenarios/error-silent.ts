import { scenario } from '../context.js';

const requirement = 'socksync/error-silent';
const codes = [1, 2, 3, 4, 5, 6, 7, 8];

export default scenario({
  title: 'An error is not answered',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const token = await peer.works();
    for (const error_code of codes) {
      // With a text that no error of the subject has: what is equal to what was sent would be no evidence.
      const error = { func: 'error', error_code, message: take.fresh('error') };
      take.holds(requirement, await peer.accepts(requirement, error));
      take.holds(requirement, await peer.accepts(requirement, { ...error, ...peer.group('var') }));
    }
    for (const error of [{ error_code: 5 }, {}, { error_code: 99 }, { error_code: 'x' }]) {
      const message = { func: 'error', ...error, message: take.fresh('error') };
      take.holds(requirement, await peer.accepts(requirement, message));
    }
    // And it ends nothing.
    await peer.holdsValue(token, requirement);
    await peer.works();
  },
});
