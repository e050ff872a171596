import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

export default scenario({
  title: 'A requestId that is no text is refused, and the connection goes on',
  shows: ['high-templar/id-type'],
  profile: 'documented',
  async run(context) {
    const texts = [null, 5, true, [], ['x'], {}, { x: 1 }].flatMap((requestId) => [
      JSON.stringify({ type: 'subscribe', room: context.room(), requestId }),
      ...(context.take.has('unsubscribe') ? [JSON.stringify({ type: 'unsubscribe', requestId })] : []),
    ]);
    await eachIsRefused(context, 'high-templar/id-type', texts);
  },
});
