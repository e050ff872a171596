import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-all-again';

export default scenario({
  title: 'After an unsubscribe_all one can subscribe again',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    await peer.leavesAll('socksync/unsubscribe-all');
    const { type, name } = peer.group('var');
    await peer.accepts(requirement, { func: 'subscribe', type, name });
    const token = take.fresh('value');
    await peer.hears(token, await peer.setVar(token), requirement);
    await peer.holdsValue(token, requirement);
  },
});
