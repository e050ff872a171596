import { scenario } from '../context.js';
import { subscribersOf } from '../info.js';

const requirement = 'aio-rpc/fault-forgets';

export default scenario({
  title: 'A connection that a delivery fault closed has no subscriptions left',
  shows: [requirement],
  async run({ take, connect, subscriber, channel }) {
    const [name, elsewhere] = [channel(), channel()];
    const victim = await subscriber(name);
    await victim.subscribe(elsewhere);
    const publisher = await connect();
    const count = async (): Promise<number> =>
      (await subscribersOf(publisher, name)).total + (await subscribersOf(publisher, elsewhere)).total;
    const twin = { requirement: 'aio-rpc/info-channels', expected: 'the two subscriptions of the connection to come' };
    await take.converges(
      twin,
      async () => {
        const total = await count();
        return total === 2 || `${total} subscriptions`;
      },
      () => publisher.conversation.received.slice(-1),
    );
    const fault = await publisher.call('publish', { channel: name, event: 'e', data: 'error' });
    const end = {
      requirement: 'aio-rpc/fault-closes',
      expected: 'the end of the connection to which "error" is delivered',
    };
    await take.mustEnd(victim.conversation, end, [fault.sent]);
    const demand = { requirement, expected: 'no subscribers of the two channels' };
    await take.converges(
      demand,
      async () => {
        const total = await count();
        return total === 0 || `${total} subscriptions`;
      },
      () => publisher.conversation.received.slice(-2),
    );
    take.holds(requirement, fault.sent, ...publisher.conversation.received.slice(-1));
  },
});
