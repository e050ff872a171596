import { jsonReply } from '../clients.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

const statuses = [204, 400, 401, 403, 404, 429, 500, 502, 503];

export default scenario({
  title: 'Any status but 200 means that the client is not authenticated, whatever the body says',
  shows: ['high-templar/api-status'],
  async run({ take, allowed }) {
    for (const status of statuses) {
      const { room, peer, turned } = await allowed();
      await peer.subscribe(room);
      const reply = { ...jsonReply(status, { allowed_rooms: [room] }), ...(status === 204 ? { text: '' } : {}) };
      await isToldNo(take, await turned(reply), 'high-templar/api-status');
    }
  },
});
