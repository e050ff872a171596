import { scenario } from '../context.js';

const requirement = 'aio-rpc/subscribers-only';

export default scenario({
  title: 'A channel is a name and no pattern, whatever characters are in it',
  shows: [requirement],
  async run({ take, connect, listen, subscriber, channel, lastFence }) {
    const name = channel();
    const inner = `${name}/a.b:c`;
    const witness = await subscriber(name);
    const publisher = await connect();
    // A backend may refuse such names: then nothing can be heard there.
    for (const odd of [`${name}*`, `${name.slice(0, -1)}?`, '*', '#', `${name}/#`, `${name}.>`, `${name}/+`]) {
      const observer = await listen();
      const subscribed = await observer.call('subscribe', { channel: odd });
      if (subscribed.kind === 'error') continue;
      observer.hold(odd, null);
      const tokens = [take.fresh('token'), take.fresh('token')];
      for (const token of tokens) {
        observer.mustNotHear(requirement, `no event of a channel that is not ${JSON.stringify(odd)}`, token);
      }
      const published = await publisher.publish(name, 'e', tokens[0]);
      await publisher.call('publish', { channel: inner, event: 'e', data: { token: tokens[1] ?? '' } });
      await witness.hears(published);
      await lastFence(publisher, observer);
      take.holds(requirement, published.sent);
    }
  },
});
