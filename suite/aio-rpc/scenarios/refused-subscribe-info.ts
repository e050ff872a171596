import { scenario } from '../context.js';
import { subscribersOf } from '../info.js';

const requirement = 'aio-rpc/refused-subscribe-nothing';

export default scenario({
  title: 'A refused subscribe is not counted among the subscribers',
  shows: [requirement],
  needs: ['echo', 'server-info'],
  locks: { 'refused-channel': 'exclusive' },
  async run({ take, connect, channel }) {
    const [peer, asker] = [await connect(), await connect()];
    const name = take.names.refusedChannel ?? '';
    const twin = channel();
    await peer.subscribe(twin);
    const counted = {
      requirement: 'aio-rpc/info-channels',
      expected: 'one subscriber of the channel that is not refused',
    };
    const isCounted = async (): Promise<true | string> => {
      const { total } = await subscribersOf(asker, twin);
      return total === 1 || `${total} subscribers`;
    };
    await take.converges(counted, isCounted, () => asker.conversation.received.slice(-1));
    const request = { id: take.fresh('id'), method: 'subscribe', payload: { channel: name } };
    const { sent, frame } = await peer.refuses('aio-rpc/refused-subscribe', JSON.stringify(request));
    const { total } = await subscribersOf(asker, name);
    const demand = { requirement, expected: `no subscribers of ${JSON.stringify(name)}` };
    take.check(
      demand,
      total === 0,
      `${total} subscribers`,
      [sent, frame, ...asker.conversation.received.slice(-1)],
      'extra',
    );
  },
});
