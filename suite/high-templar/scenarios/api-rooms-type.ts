import { allows, jsonReply } from '../clients.js';
import { scenario } from '../context.js';
import { isRefused, isToldNo } from '../denial.js';

export default scenario({
  title: 'An API whose `allowed_rooms` are no list authenticates nobody',
  shows: ['high-templar/api-rooms-type', 'high-templar/api-rooms-type--upstream'],
  async run({ take, client, connect, meet }) {
    const upstream = take.target.profile === 'upstream';
    for (const wrong of upstream ? [null] : [null, 5, true, 'message', { target: 'message' }]) {
      let reply = allows({ only: take.fresh('room') });
      const somebody = client(() => reply);
      await connect(somebody);
      reply = jsonReply(200, { allowed_rooms: wrong });
      const meeting = await meet(somebody);
      if (upstream) await isRefused(take, meeting, 'high-templar/api-rooms-type--upstream', 500);
      else await isToldNo(take, meeting, 'high-templar/api-rooms-type');
    }
  },
});
