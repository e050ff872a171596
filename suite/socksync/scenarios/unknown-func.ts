import { scenario } from '../context.js';

const requirement = 'socksync/unknown-func';

export default scenario({
  title: 'A func that does not exist is refused with code 1',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.works();
    for (const func of ['bogus', 'GET', 'get ', 'constructor', 'unsubscribe_all ']) {
      await peer.refuses(requirement, [1], { func, ...peer.group('var') });
    }
    await peer.works();
  },
});
