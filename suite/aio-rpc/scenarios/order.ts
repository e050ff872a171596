import { scenario } from '../context.js';
import { carries, hasData } from '../frames.js';

export default scenario({
  title: 'Events of a channel arrive in the order of their publishing: large beside small ones, texts beside objects',
  shows: ['aio-rpc/order'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const observer = await subscriber(name);
    const publisher = await connect();
    const published = [];
    for (let n = 0; n < 12; n++) {
      const pad = n % 3 === 0 ? 'x'.repeat(n % 2 === 0 ? 400 : 20_000) : '';
      const token = take.fresh('token');
      const data = n % 4 === 1 ? token : n % 4 === 2 ? { token, nested: [[{ deep: { list: [1] } }]] } : { token, pad };
      const { sent } = await publisher.accepts('aio-rpc/publish', 'publish', {
        channel: name,
        event: `e${n % 2}`,
        data,
      });
      published.push({ sent, token, data });
    }
    let before = null;
    for (const { sent, token, data } of published) {
      const demand = { requirement: 'aio-rpc/delivery', expected: 'the event of this publish' };
      const options = { from: 0, about: [sent] };
      const frame = await take.must(observer.conversation, demand, (one) => carries(one, token), options);
      const order = { requirement: 'aio-rpc/order', expected: 'this event after those that were published before it' };
      if (before !== null && frame.index < before.index)
        take.fail(order, 'this event first', [sent, frame, before], 'order');
      take.check(
        { requirement: 'aio-rpc/event-data', expected: 'the data as published' },
        hasData(frame, data),
        frame.text ?? '',
        [sent, frame],
      );
      take.holds('aio-rpc/order', sent, frame);
      before = frame;
    }
  },
});
