import { jsonReply } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'An API that answers 200 without `allowed_rooms` allows no room',
  shows: ['high-templar/api-empty--upstream'],
  observes: ['high-templar/api-empty'],
  async run({ take, allowed }) {
    const { turned } = await allowed();
    const { peer, refused } = await turned(jsonReply(200, {}));
    const demand = { requirement: 'high-templar/api-empty--upstream', expected: 'authenticated, and no rooms' };
    if (refused !== null) return take.broken(demand, refused.reason, peer.conversation.opening);
    const { authenticated, rooms, frame } = await peer.hello();
    if (authenticated === false) take.observe('high-templar/api-empty', 'refused', [frame]);
    else if (rooms?.length === 0) take.observe('high-templar/api-empty', 'no-rooms', [frame]);
    take.check(demand, authenticated === true && rooms?.length === 0, frame.text ?? '', [frame]);
  },
});
