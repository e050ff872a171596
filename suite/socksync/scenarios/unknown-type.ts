import { scenario } from '../context.js';

const requirement = 'socksync/unknown-type';

export default scenario({
  title: 'A type that does not exist is refused with code 2',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.works();
    for (const type of ['bogus', 'VAR', 'var ', 'constructor', 'variable', 'vars']) {
      await peer.refuses(requirement, [2], { func: 'get', type, name: peer.name('var') });
      await peer.refuses(requirement, [2], { func: 'subscribe', type, name: peer.name('var') });
    }
    await peer.works();
  },
});
