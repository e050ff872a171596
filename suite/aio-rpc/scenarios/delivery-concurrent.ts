import { scenario } from '../context.js';
import { carries } from '../frames.js';

const count = 8;

export default scenario({
  title: 'Nothing is lost when several connections publish at once and the subscriber is busy itself',
  shows: ['aio-rpc/delivery'],
  needs: ['echo'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const observer = await subscriber(name);
    const publishers = [await connect(), await connect()];
    for (const publisher of publishers) await observer.hears(await publisher.publish(name, 'twin'));
    const published = [];
    for (let n = 0; n < count; n++) {
      observer.send(take.names.echo ?? 'echo', { n });
      for (const publisher of publishers) {
        const token = take.fresh('token');
        published.push({ token, ...publisher.send('publish', { channel: name, event: 'e', data: { token } }) });
      }
    }
    for (const { token, sent } of published) {
      const demand = { requirement: 'aio-rpc/delivery', expected: 'the event of this publish' };
      const options = { from: 0, about: [sent] };
      const frame = await take.must(observer.conversation, demand, (one) => carries(one, token), options);
      take.holds('aio-rpc/delivery', sent, frame);
    }
  },
});
