import { scenario } from '../context.js';
import { missing } from '../missing.js';

export default scenario({
  title: 'A message without type is refused',
  shows: ['socksync/type-missing', 'socksync/type-missing--upstream'],
  observes: ['socksync/type-missing-code'],
  async run({ connect }) {
    const peer = await connect();
    const name = peer.name('var');
    const messages = [
      { func: 'get', name },
      { func: 'subscribe', name },
    ];
    await missing(peer, 'type', { documented: [4, 2], upstream: [2] }, messages);
  },
});
