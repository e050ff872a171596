import { scenario } from '../context.js';
import { subscribersOf } from '../info.js';

export default scenario({
  title: 'The subscriptions of a connection that has ended are counted until the next event, or forgotten',
  shows: [],
  observes: ['aio-rpc/disconnect-counted'],
  needs: ['subscribe', 'server-info'],
  profile: 'upstream',
  async run({ take, connect, channel }) {
    const name = channel();
    const [asker, leaving] = [await connect(), await connect()];
    await leaving.subscribe(name);
    await leaving.conversation.close(take.timeoutMs);
    await take.settle();
    const { total } = await subscribersOf(asker, name);
    take.observe(
      'aio-rpc/disconnect-counted',
      total > 0 ? 'counted' : 'forgotten',
      asker.conversation.received.slice(-1),
    );
  },
});
