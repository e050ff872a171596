import { scenario } from '../context.js';
import { subscribersOf } from '../info.js';

const requirement = 'aio-rpc/info-channels';

export default scenario({
  title: 'Server information counts the subscribers of a channel and of its events',
  shows: [requirement],
  async run({ take, connect, channel }) {
    const name = channel();
    const [asker, one, two, three] = [await connect(), await connect(), await connect(), await connect()];
    const counts = async (total: number, foo: number): Promise<void> => {
      const demand = { requirement, expected: `${total} subscribers of the channel, ${foo} of them to "foo"` };
      await take.converges(
        demand,
        async () => {
          const now = await subscribersOf(asker, name);
          return (
            (now.total === total && (now.events.get('foo') ?? 0) === foo) ||
            `${now.total}, ${now.events.get('foo') ?? 0} of them to "foo"`
          );
        },
        () => asker.conversation.received.slice(-1),
      );
      take.holds(requirement, ...asker.conversation.received.slice(-1));
    };
    await one.subscribe(name, 'foo');
    await counts(1, 1);
    await one.call('subscribe', { channel: name, event: 'foo' });
    await counts(1, 1);
    await two.subscribe(name, 'foo');
    await two.subscribe(name, 'bar');
    await counts(3, 2);
    await one.subscribe(name);
    await counts(4, 2);
    await three.subscribe(name, 'foo');
    await counts(5, 3);
    await three.unsubscribe(name, 'foo');
    await two.unsubscribe(name, 'foo');
    await counts(3, 1);
    await one.unsubscribe(name, 'foo');
    await two.unsubscribe(name, 'bar');
    await counts(1, 0);
    await one.unsubscribe(name);
    await counts(0, 0);
  },
});
