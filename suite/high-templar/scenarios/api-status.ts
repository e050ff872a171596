import { allows, jsonReply } from '../clients.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

const statuses = [204, 400, 401, 403, 404, 429, 500, 502, 503];

export default scenario({
  title: 'Any status but 200 means that the client is not authenticated, whatever the body says',
  shows: ['high-templar/api-status'],
  async run({ take, client, connect, meet }) {
    const allowed = { only: take.fresh('room') };
    for (const status of statuses) {
      let reply = allows(allowed);
      const somebody = client(() => reply);
      await (await connect(somebody)).subscribe(allowed);
      reply = { ...jsonReply(status, { allowed_rooms: [allowed] }), ...(status === 204 ? { text: '' } : {}) };
      await isToldNo(take, await meet(somebody), 'high-templar/api-status');
    }
  },
});
