import { scenario } from '../context.js';
import { carries } from '../frames.js';

const choices = [
  ['null', null],
  ['empty', ''],
  ['star', '*'],
] as const;

export default scenario({
  title: 'A subscribe whose event is null, empty or a star is refused, or means all events, or a name',
  shows: [],
  observes: choices.map(([word]) => `aio-rpc/subscribe-event-${word}`),
  needs: ['publish', 'subscribe'],
  async run({ take, connect, listen, channel, fence }) {
    const publisher = await connect();
    for (const [word, event] of choices) {
      const name = channel();
      const observer = await listen();
      const answer = await observer.call('subscribe', { channel: name, event });
      const published = await publisher.publish(name, 'other');
      await take.settle();
      await fence(publisher, observer);
      const heard = observer.conversation.received.some((one) => carries(one, published.token));
      const reading = answer.kind === 'error' ? 'error' : heard ? 'all' : 'name';
      take.observe(`aio-rpc/subscribe-event-${word}`, reading, [answer.sent, answer.frame]);
      if (answer.kind === 'success') observer.send('unsubscribe', { channel: name, event });
    }
  },
});
