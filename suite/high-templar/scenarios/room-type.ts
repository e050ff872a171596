import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

export default scenario({
  title: 'A subscribe whose room is no object is refused, and the connection goes on',
  shows: ['high-templar/room-type'],
  profile: 'documented',
  async run(context) {
    const { take, room: allowed } = context;
    const texts = [null, 'message', 5, true, [], ['message'], [allowed()], Object.entries(allowed())].map((room) =>
      JSON.stringify({ type: 'subscribe', room, requestId: take.fresh('id') }),
    );
    await eachIsRefused(context, 'high-templar/room-type', texts);
  },
});
