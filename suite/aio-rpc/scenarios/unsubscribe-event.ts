import { scenario } from '../context.js';

const requirement = 'aio-rpc/unsubscribe-event';

export default scenario({
  title: 'An unsubscribe with an event ends the subscription to that event and no other',
  shows: [requirement],
  observes: ['aio-rpc/unsubscribe-other-event'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const publisher = await connect();
    const events = ['one', 'one-two', 'on'];
    for (const ended of events) {
      const name = channel();
      const observer = await subscriber(name, 'one');
      await observer.subscribe(name, 'one-two');
      await observer.subscribe(name, 'on');
      for (const event of events) await observer.hears(await publisher.publish(name, event), 'aio-rpc/event-filter');
      await observer.unsubscribe(name, ended);
      const token = take.fresh('token');
      observer.mustNotHear(requirement, `no event "${ended}" after its unsubscribe`, token);
      await publisher.publish(name, ended, token);
      for (const event of events) {
        if (event === ended) continue;
        const published = await publisher.publish(name, event);
        take.holds(requirement, published.sent, await observer.hears(published, requirement));
      }
      await lastFence(publisher, observer);
      const other = await observer.call('unsubscribe', { channel: name, event: ended });
      const reading = other.kind === 'error' ? 'error' : 'success';
      take.observe('aio-rpc/unsubscribe-other-event', reading, [other.sent, other.frame]);
    }
  },
});
