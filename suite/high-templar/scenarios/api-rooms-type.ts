import { jsonReply } from '../clients.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';

export default scenario({
  title: 'An API that answers with no object, or whose `allowed_rooms` are no list, authenticates nobody',
  shows: ['high-templar/api-rooms-type', 'high-templar/api-rooms-type--upstream'],
  async run({ take, allowed }) {
    const upstream = take.target.profile === 'upstream';
    const room = { only: take.fresh('room') };
    const noLists = [5, true, 'message', { target: 'message' }, JSON.stringify([room])].map((wrong) => ({
      allowed_rooms: wrong,
    }));
    const wrong = [{ allowed_rooms: null }, ...(upstream ? [] : [...noLists, [room], null, 5, 'x'])];
    for (const body of wrong) {
      const { turned } = await allowed(room);
      const meeting = await turned(jsonReply(200, body));
      const requirement = `high-templar/api-rooms-type${upstream ? '--upstream' : ''}`;
      if (upstream && meeting.refused?.status != null) take.holds(requirement, ...meeting.peer.conversation.opening);
      else await isToldNo(take, meeting, requirement);
    }
  },
});
