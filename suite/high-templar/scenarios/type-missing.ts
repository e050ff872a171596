import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

export default scenario({
  title: 'A message without a type is refused, and the connection goes on',
  shows: ['high-templar/type-missing'],
  async run(context) {
    const { take, room } = context;
    const requestId = take.fresh('id');
    const messages = [{}, { requestId }, { room: room(), requestId }];
    await eachIsRefused(
      context,
      'high-templar/type-missing',
      messages.map((one) => JSON.stringify(one)),
    );
  },
});
