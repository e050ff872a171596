import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'Each connection of one client is asked about anew',
  shows: ['high-templar/api-own'],
  async run({ take, client, connect }) {
    let rooms = [{ only: take.fresh('room') }];
    const somebody = client(() => allows(...rooms));
    for (let turn = 0; turn < 3; turn++) {
      rooms = [{ only: take.fresh('room') }];
      const peer = await connect(somebody);
      const asked = somebody.asked.slice(-1);
      await peer.isTold(rooms, 'high-templar/api-own', 'the rooms that the API allows by now', asked);
    }
  },
});
