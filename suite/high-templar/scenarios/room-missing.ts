import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

export default scenario({
  title: 'A subscribe without a room is refused, and the connection goes on',
  shows: ['high-templar/room-missing'],
  profile: 'documented',
  async run(context) {
    const message = { type: 'subscribe', requestId: context.take.fresh('id') };
    const texts = [message, { ...message, rooms: [context.room()] }].map((one) => JSON.stringify(one));
    await eachIsRefused(context, 'high-templar/room-missing', texts);
  },
});
