import type { ApiReply } from '../../../src/wire/api.js';
import { allows } from '../clients.js';
import { scenario } from '../context.js';
import { isRefused, isToldNo } from '../denial.js';

const bodies = [
  { type: 'text/html', text: '<!doctype html><title>Welcome</title>' },
  { type: 'application/json', text: '{"allowed_rooms": [' },
  { type: 'application/json', text: '' },
];

export default scenario({
  title: 'An API that answers 200 with what is no JSON authenticates nobody',
  shows: ['high-templar/api-not-json', 'high-templar/api-not-json--upstream'],
  async run({ take, client, connect, meet }) {
    const upstream = take.target.profile === 'upstream';
    for (const { type, text } of bodies) {
      let reply: ApiReply = allows({ only: take.fresh('room') });
      const somebody = client(() => reply);
      await connect(somebody);
      reply = { kind: 'answer', status: 200, headers: { 'content-type': type }, text };
      const meeting = await meet(somebody);
      if (upstream) await isRefused(take, meeting, 'high-templar/api-not-json--upstream', 500);
      else await isToldNo(take, meeting, 'high-templar/api-not-json');
    }
  },
});
