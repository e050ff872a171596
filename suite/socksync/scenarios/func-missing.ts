import { scenario } from '../context.js';
import { missing } from '../missing.js';

export default scenario({
  title: 'A message without func is refused',
  shows: ['socksync/func-missing', 'socksync/func-missing--upstream'],
  observes: ['socksync/func-missing-code'],
  async run({ connect }) {
    const peer = await connect();
    await missing(peer, 'func', { documented: [4, 1], upstream: [1] }, [
      peer.group('var'),
      { ...peer.group('var'), value: 1 },
    ]);
  },
});
