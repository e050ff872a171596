import { scenario } from '../context.js';

const requirement = 'aio-rpc/unsubscribe-event';

export default scenario({
  title: 'An unsubscribe with an event leaves the subscription without event alone',
  shows: [requirement],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const events of [
      [null, 'one'],
      ['one', null],
    ]) {
      const name = channel();
      const observer = await subscriber(name, events[0]);
      await observer.subscribe(name, events[1]);
      await observer.hears(await publisher.publish(name, 'other'), 'aio-rpc/event-all');
      await observer.unsubscribe(name, 'one');
      const published = await publisher.publish(name, 'other');
      take.holds(requirement, published.sent, await observer.hears(published, requirement));
    }
  },
});
