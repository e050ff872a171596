import { scenario } from '../context.js';
import { eachIsFatal } from '../malformed.js';

export default scenario({
  title: 'A subscribe whose requestId is an object or an array ends its connection, as upstream does',
  shows: ['high-templar/id-type--upstream'],
  profile: 'upstream',
  async run(context) {
    const texts = [{ x: 1 }, ['x']].map((requestId) =>
      JSON.stringify({ type: 'subscribe', room: context.room(), requestId }),
    );
    await eachIsFatal(context, 'high-templar/id-type--upstream', texts);
  },
});
