import { scenario } from '../context.js';
import { kindOf } from '../frames.js';
import { onlyOnce } from '../once.js';

export default scenario({
  title: 'Events that are published without waiting, by several at once, reach the subscriber each once',
  shows: ['aio-rpc/delivery', 'aio-rpc/delivery-once'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name);
    const publishers = [await connect(), await connect()];
    const burst = Array.from({ length: 24 }, (_, at) => {
      const token = take.fresh('token');
      const peer = publishers[at % 2] ?? observer;
      return {
        peer,
        token,
        event: `e${at % 3}`,
        request: peer.send('publish', { channel: name, event: `e${at % 3}`, data: { token } }),
      };
    });
    for (const { peer, token, event, request } of burst) {
      const expected = 'a response to each of the requests sent at once';
      const answer = await peer.respondsTo(request, { requirement: 'aio-rpc/pipelined', expected });
      // Who is asked for too much at once may say so; then nothing is owed.
      if (kindOf(answer) === 'error') continue;
      const published = { channel: name, event, token, sent: request.sent };
      const heard = await observer.hears(published);
      onlyOnce(observer, 'aio-rpc/delivery-once', published, heard);
      take.holds('aio-rpc/delivery', request.sent, heard);
      take.holds('aio-rpc/delivery-once', request.sent, heard);
    }
    for (const publisher of publishers) await lastFence(publisher, observer);
  },
});
