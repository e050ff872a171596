import { scenario } from '../context.js';

export default scenario({
  title: 'An event whose delivery fails closes every connection that it is delivered to',
  shows: ['aio-rpc/fault-closes'],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const data of ['error', 'runtime_error']) {
      const name = channel();
      const victims = [await subscriber(name), await subscriber(name)];
      const twin = await publisher.publish(name, 'e');
      for (const victim of victims) await victim.hears(twin);
      const { sent, frame } = await publisher.call('publish', { channel: name, event: 'e', data });
      for (const victim of victims) {
        const expected = `the end of this connection, to which ${JSON.stringify(data)} is delivered`;
        await take.mustEnd(victim.conversation, { requirement: 'aio-rpc/fault-closes', expected }, [sent]);
        take.holds('aio-rpc/fault-closes', sent, frame);
      }
      const own = channel();
      const itself = await subscriber(own);
      await itself.hears(await publisher.publish(own, 'e'));
      const fault = itself.send('publish', { channel: own, event: 'e', data });
      const expected = `the end of this connection, which published ${JSON.stringify(data)} to itself`;
      await take.mustEnd(itself.conversation, { requirement: 'aio-rpc/fault-closes', expected }, [fault.sent]);
      take.holds('aio-rpc/fault-closes', fault.sent);
    }
  },
});
