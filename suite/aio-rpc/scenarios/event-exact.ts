import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription that names an event is not given others, however alike their names are',
  shows: ['aio-rpc/event-exact'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name, 'foo');
    const publisher = await connect();
    const expected = 'no event but "foo"';
    for (const event of ['fo', 'fooo', 'Foo', 'FOO', 'bar', 'barfoo', 'foo-bar', null]) {
      const token = take.fresh('token');
      observer.mustNotHear('aio-rpc/event-exact', expected, token);
      await publisher.publish(name, event, token);
    }
    const twin = await publisher.publish(name, 'foo');
    const heard = await observer.hears(twin, 'aio-rpc/event-filter');
    await lastFence(publisher, observer);
    take.holds('aio-rpc/event-exact', twin.sent, heard);
  },
});
