import { scenario } from '../context.js';
import { eachIsFatal } from '../malformed.js';

export default scenario({
  title: 'A subscribe whose room is null, a text or a number ends its connection, as upstream does',
  shows: ['high-templar/room-type--upstream'],
  profile: 'upstream',
  async run(context) {
    const { take } = context;
    const texts = [null, 'message', 5].map((room) =>
      JSON.stringify({ type: 'subscribe', room, requestId: take.fresh('id') }),
    );
    await eachIsFatal(context, 'high-templar/room-type--upstream', texts);
  },
});
