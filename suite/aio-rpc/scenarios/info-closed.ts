import { scenario } from '../context.js';
import { subscribersOf } from '../info.js';

export default scenario({
  title: 'A connection that has ended is not counted among the subscribers',
  shows: ['aio-rpc/info-closed'],
  profile: 'documented',
  async run({ take, connect, channel }) {
    const name = channel();
    const [asker, staying, leaving, cut] = [await connect(), await connect(), await connect(), await connect()];
    await staying.subscribe(name, 'foo');
    await leaving.subscribe(name, 'foo');
    await leaving.subscribe(name);
    await cut.subscribe(name, 'foo');
    const count = async (wanted: number, requirement: string, expected: string): Promise<void> => {
      await take.converges(
        { requirement, expected },
        async () => {
          const { total } = await subscribersOf(asker, name);
          return total === wanted || `${total} subscribers`;
        },
        () => asker.conversation.received.slice(-1),
      );
    };
    await count(4, 'aio-rpc/info-channels', 'the four subscriptions of three connections');
    await leaving.end('in order');
    await cut.end('cut off');
    await count(1, 'aio-rpc/info-closed', 'one subscription, that of the connection which is open');
    take.holds('aio-rpc/info-closed', ...asker.conversation.received.slice(-1));
  },
});
