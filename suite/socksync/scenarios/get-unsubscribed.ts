import { scenario } from '../context.js';

export default scenario({
  title: 'A variable is not told to who has not subscribed to it',
  shows: ['socksync/get-unsubscribed'],
  async run({ connect }) {
    await (await connect()).works();
    const peer = await connect();
    const { type, name } = peer.group('var');
    await peer.refuses('socksync/get-unsubscribed', [1], { func: 'get', type, name });
    await peer.works();
  },
});
