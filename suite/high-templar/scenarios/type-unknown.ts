import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

export default scenario({
  title: 'A message of an unknown type is refused, and the connection goes on',
  shows: ['high-templar/type-unknown', 'high-templar/type-unknown--upstream'],
  async run(context) {
    const { take, room } = context;
    const types = [
      take.fresh('type'),
      'Subscribe',
      'SUBSCRIBE',
      'subscribe ',
      'sub',
      'publish',
      'trigger',
      '',
      '__proto__',
      'constructor',
    ];
    const texts = types.map((type) => JSON.stringify({ type, room: room(), requestId: take.fresh('id'), data: 1 }));
    await eachIsRefused(context, 'high-templar/type-unknown', texts, 'message-type-not-allowed');
  },
});
