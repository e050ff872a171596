import { scenario } from '../context.js';
import { eachIsFatal } from '../malformed.js';

export default scenario({
  title: 'A subscribe without a room ends its connection, as upstream does',
  shows: ['high-templar/room-missing--upstream'],
  profile: 'upstream',
  async run(context) {
    const text = JSON.stringify({ type: 'subscribe', requestId: context.take.fresh('id') });
    await eachIsFatal(context, 'high-templar/room-missing--upstream', [text]);
  },
});
