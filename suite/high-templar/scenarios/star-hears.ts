import { wholeSets } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription to a room with a `*` is sent what is triggered for rooms that it would match, or not',
  shows: ['high-templar/star-hears--upstream', 'high-templar/delivery'],
  observes: ['high-templar/star-hears'],
  locks: wholeSets,
  async run({ take, listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const star = await peer.subscribe(world.star);
    const concrete = await peer.subscribe(room());
    const triggered = await trigger(concrete.room);
    await peer.hears(concrete, triggered);
    await lastFence(peer);
    const heard = peer.heard(triggered, star.id);
    take.observe('high-templar/star-hears', heard.length > 0 ? 'sent' : 'not-sent', [triggered.sent, ...heard]);
    const demand = {
      requirement: 'high-templar/star-hears--upstream',
      expected: 'nothing of this: it is for another room',
    };
    take.check(demand, heard.length === 0, heard[0]?.text ?? '', [triggered.sent, ...heard], 'absence');
  },
});
