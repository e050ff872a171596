import { scenario } from '../context.js';

const requirement = 'socksync/get-unsubscribed';

export default scenario({
  title: 'A variable is not told to who has not subscribed to it',
  shows: [requirement],
  async run({ take, connect }) {
    await (await connect()).works();
    const peer = await connect();
    const { type, name } = peer.group('var');
    await peer.refuses(requirement, [1], { func: 'get', type, name });
    // Nor to who has subscribed to something else.
    if (take.has('list')) {
      peer.subscribe('list');
      await peer.refuses(requirement, [1], { func: 'get', type, name });
    }
    await peer.works();
  },
});
