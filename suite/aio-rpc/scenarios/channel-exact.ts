import { scenario } from '../context.js';
import type { Peer } from '../peer.js';

export default scenario({
  title: 'Channels whose names begin one another, or differ in case, are kept apart',
  shows: ['aio-rpc/channel-exact'],
  observes: ['aio-rpc/channel-case'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const expected = 'no event of a channel whose name is another';
    const long = `${name}-${'x'.repeat(80)}`;
    const observers = new Map<string, Peer>();
    for (const own of [name, `${name}-longer`, `${name}_longer`, `${name}-`, `${long}-a`, `${long}-b`]) {
      observers.set(own, await subscriber(own));
    }
    const publisher = await connect();
    for (const [own, observer] of observers) {
      const token = take.fresh('token');
      for (const [other, stranger] of observers) {
        if (other !== own) stranger.mustNotHear('aio-rpc/channel-exact', expected, token);
      }
      await observer.hears(await publisher.publish(own, 'e', token));
    }
    await lastFence(publisher, ...observers.values());
    for (const observer of observers.values()) {
      take.holds('aio-rpc/channel-exact', ...observer.conversation.received.slice(-1));
    }
    const token = take.fresh('token');
    const upper = { channel: name.toUpperCase(), event: 'e', data: { token } };
    const answer = await publisher.call('publish', upper);
    take.observe('aio-rpc/channel-case', answer.kind === 'error' ? 'refused' : 'accepted', [answer.sent, answer.frame]);
    await lastFence(publisher, ...observers.values());
    const requirement = answer.kind === 'error' ? 'aio-rpc/refused-publish-nothing' : 'aio-rpc/channel-exact';
    for (const observer of observers.values()) observer.mustNotHear(requirement, expected, token);
  },
});
