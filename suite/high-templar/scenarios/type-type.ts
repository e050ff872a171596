import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

export default scenario({
  title: 'A message whose type is no text is refused, and the connection goes on',
  shows: ['high-templar/type-type'],
  profile: 'documented',
  async run(context) {
    const { take, room } = context;
    const types = [null, 5, true, ['subscribe'], { type: 'subscribe' }];
    const texts = types.map((type) => JSON.stringify({ type, room: room(), requestId: take.fresh('id') }));
    await eachIsRefused(context, 'high-templar/type-type', texts);
  },
});
