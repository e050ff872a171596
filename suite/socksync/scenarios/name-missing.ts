import { scenario } from '../context.js';
import { missing } from '../missing.js';

export default scenario({
  title: 'A message without name is refused',
  shows: ['socksync/name-missing', 'socksync/name-missing--upstream'],
  observes: ['socksync/name-missing-code'],
  async run({ connect }) {
    const peer = await connect();
    const messages = [
      { func: 'get', type: 'var' },
      { func: 'subscribe', type: 'var' },
      { func: 'get', type: 'list' },
    ];
    await missing(peer, 'name', { documented: [4, 3], upstream: [3] }, messages);
  },
});
