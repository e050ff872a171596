import { allows } from '../clients.js';
import { scenario } from '../context.js';
import type { Room } from '../rooms.js';

export default scenario({
  title: 'Many rooms, with few keys and with many, are told as the API allows them, and each can be subscribed to',
  shows: ['high-templar/hello-rooms', 'high-templar/subscribe'],
  needs: ['api'],
  async run({ take, connect, client }) {
    const only = take.fresh('room');
    const rooms: Room[] = [
      { only },
      { only, b: '', c: ' ', d: '0', e: 'null', f: 'ü😀', 'g.h': '1', '': '2', ключ: 'значение' },
      { only, a: 'x'.repeat(200) },
      { only, Upper: 'Case', UPPER: 'CASE' },
      ...Array.from({ length: 30 }, (_, at) => ({ only, at: String(at) })),
    ];
    const peer = await connect(client(() => allows(...rooms)));
    await peer.isTold(rooms);
    for (const room of rooms) await peer.subscribe(room);
  },
});
