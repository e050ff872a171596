import { scenario } from '../context.js';

export default scenario({
  title: 'After an unsubscribe a get is refused again',
  shows: ['socksync/unsubscribe-get'],
  async run({ connect }) {
    const peer = await connect();
    await peer.isStranger();
    await peer.works();
    peer.unsubscribe('var');
    const { type, name } = peer.group('var');
    await peer.refuses('socksync/unsubscribe-get', [1], { func: 'get', type, name });
    await peer.works();
  },
});
