import { scenario } from '../context.js';

const requirement = 'aio-rpc/unsubscribe-scope--upstream';

export default scenario({
  title: 'An unsubscribe without event ends the subscription without event and no other',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name);
    await observer.subscribe(name, 'kept');
    const publisher = await connect();
    await observer.hears(await publisher.publish(name, 'other'));
    await observer.unsubscribe(name);
    const token = take.fresh('token');
    observer.mustNotHear(requirement, 'no event of the subscription without event', token);
    await publisher.publish(name, 'other', token);
    const published = await publisher.publish(name, 'kept');
    take.holds(requirement, published.sent, await observer.hears(published, requirement));
    await lastFence(publisher, observer);
  },
});
