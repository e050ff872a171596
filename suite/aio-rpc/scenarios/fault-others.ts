import { scenario } from '../context.js';

const requirement = 'aio-rpc/fault-others';

export default scenario({
  title: 'An event whose delivery fails leaves other connections and their subscriptions alone',
  shows: [requirement],
  async run({ take, connect, subscriber, channel }) {
    const [name, elsewhere] = [channel(), channel()];
    const strangers = [await connect()];
    const victim = await subscriber(name, 'e');
    await victim.subscribe(elsewhere, 'e');
    const sameChannel = await subscriber(name, 'other');
    const otherChannel = await subscriber(elsewhere, 'e');
    const publisher = await connect();
    strangers.push(publisher, await connect());
    await sameChannel.hears(await publisher.publish(name, 'other'), 'aio-rpc/event-filter');
    await otherChannel.hears(await publisher.publish(elsewhere, 'e'), 'aio-rpc/event-filter');
    const fault = publisher.send('publish', { channel: name, event: 'e', data: 'error' });
    const expected = 'the end of the connection to which "error" is delivered';
    await take.mustEnd(victim.conversation, { requirement: 'aio-rpc/fault-closes', expected }, [fault.sent]);
    for (const stranger of strangers) await stranger.goesOn(requirement);
    for (const [observer, where, event] of [
      [sameChannel, name, 'other'],
      [otherChannel, elsewhere, 'e'],
    ] as const) {
      const published = await publisher.publish(where, event);
      take.holds(requirement, published.sent, await observer.hears(published, requirement));
    }
  },
});
