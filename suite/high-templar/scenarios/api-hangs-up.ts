import type { ApiReply } from '../../../src/wire/api.js';
import { allows } from '../clients.js';
import { scenario } from '../context.js';
import { isRefused, isToldNo } from '../denial.js';

export default scenario({
  title: 'An API that hangs up authenticates nobody, and the next client is served',
  shows: ['high-templar/api-hangs-up', 'high-templar/api-hangs-up--upstream'],
  async run({ take, client, connect, meet }) {
    let reply: ApiReply = allows({ only: take.fresh('room') });
    const somebody = client(() => reply);
    await connect(somebody);
    reply = { kind: 'hang-up' };
    const meeting = await meet(somebody);
    if (take.target.profile === 'upstream') await isRefused(take, meeting, 'high-templar/api-hangs-up--upstream', 500);
    else await isToldNo(take, meeting, 'high-templar/api-hangs-up');
    reply = allows({ only: take.fresh('room') });
    await connect(somebody);
  },
});
