import { scenario } from '../context.js';

/** Names, and others that are alike and not the same. */
const alike: Readonly<Record<string, readonly (string | null)[]>> = {
  foo: ['fo', 'fooo', 'Foo', 'FOO', 'bar', 'barfoo', 'foo-bar', null],
  'a-b': ['a_b', 'ab', 'a', 'b', 'a-', 'a-b-c'],
  'a:b': ['a', 'a:', 'a:c', 'b', 'a/b', 'a:b:c'],
  'a/b': ['a', 'a/', 'a/c', 'a/b/', 'a/b/c'],
  '01': ['1', '001', '10', '0', '01-0'],
};

export default scenario({
  title: 'A subscription that names an event is not given others, however alike their names are',
  shows: ['aio-rpc/event-exact'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const publisher = await connect();
    const observers = [];
    for (const [own, others] of Object.entries(alike)) {
      const name = channel();
      const observer = await subscriber(name, own);
      for (const event of others) {
        const token = take.fresh('token');
        observer.mustNotHear('aio-rpc/event-exact', `no event but ${JSON.stringify(own)}`, token);
        await publisher.publish(name, event, token);
      }
      await observer.hears(await publisher.publish(name, own), 'aio-rpc/event-filter');
      observers.push(observer);
    }
    await lastFence(publisher, ...observers);
    for (const observer of observers) take.holds('aio-rpc/event-exact', ...observer.conversation.received.slice(-1));
  },
});
