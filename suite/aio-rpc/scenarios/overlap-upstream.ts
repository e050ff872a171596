import { scenario } from '../context.js';

const requirement = 'aio-rpc/overlap--upstream';

export default scenario({
  title: 'Only the first event pattern that matches is served',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect, subscriber, channel, lastFence }) {
    const publisher = await connect();
    for (const [first, second] of [
      [null, 'foo'],
      ['foo', null],
    ] as const) {
      const name = channel();
      const served = await subscriber(name, first);
      const passedOver = await subscriber(name, second);
      const token = take.fresh('token');
      passedOver.mustNotHear(requirement, 'nothing for a pattern that was registered later', token);
      const published = await publisher.publish(name, 'foo', token);
      const heard = await served.hears(published, requirement);
      await lastFence(publisher, passedOver);
      take.holds(requirement, published.sent, heard);
    }
  },
});
