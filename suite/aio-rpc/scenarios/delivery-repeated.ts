import { scenario } from '../context.js';
import { carries } from '../frames.js';

export default scenario({
  title: 'What is published twice is delivered twice',
  shows: ['aio-rpc/delivery'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const observer = await subscriber(name);
    const publisher = await connect();
    const token = take.fresh('token');
    let after = -1;
    for (const time of ['first', 'second', 'third']) {
      const { sent } = await publisher.publish(name, 'e', token);
      const demand = { requirement: 'aio-rpc/delivery', expected: `the event of the ${time} of three equal publishes` };
      const next = (one: typeof sent): boolean => one.index > after && carries(one, token);
      const frame = await take.must(observer.conversation, demand, next, { from: 0, about: [sent] });
      take.holds('aio-rpc/delivery', sent, frame);
      after = frame.index;
    }
  },
});
