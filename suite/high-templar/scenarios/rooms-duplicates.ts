import { jsonEqual } from '../../../src/base/json.js';
import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A room that the API allows twice is told once or twice, and can be subscribed to',
  shows: ['high-templar/subscribe'],
  observes: ['high-templar/rooms-duplicates'],
  needs: ['api'],
  async run({ take, client, connect }) {
    const room = { only: take.fresh('room'), further: 'a' };
    const peer = await connect(client(() => allows(room, { further: 'b', only: room.only }, room)));
    const { frame, rooms } = await peer.hello();
    const told = (rooms ?? []).filter((one) => jsonEqual(one, room)).length;
    if (told > 0) take.observe('high-templar/rooms-duplicates', told > 1 ? 'twice' : 'once', [frame]);
    await peer.subscribe(room);
    await peer.subscribe({ ...room, further: 'b' });
  },
});
