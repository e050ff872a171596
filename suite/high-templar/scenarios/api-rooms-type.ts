import { allows, jsonReply } from '../clients.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

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
      const requirement = `high-templar/api-rooms-type${upstream ? '--upstream' : ''}`;
      if (upstream && meeting.refused?.status != null) take.holds(requirement, ...meeting.peer.conversation.opening);
      else await isToldNo(take, meeting, requirement);
    }
  },
});
