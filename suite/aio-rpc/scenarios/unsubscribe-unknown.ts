import { scenario } from '../context.js';
import { channelAndEvent } from '../peer.js';

const requirement = 'aio-rpc/unsubscribe-unknown';

export default scenario({
  title: 'An unsubscribe from a channel that this connection is not subscribed to is refused',
  shows: [requirement],
  needs: ['echo'],
  profile: 'documented',
  async run({ take, connect, listen, channel, takesEffect }) {
    const peer = await connect();
    const other = await listen();
    const [twin, held, ended] = [channel(), channel(), channel()];
    await peer.subscribe(twin);
    await takesEffect(peer, twin);
    await peer.unsubscribe(twin);
    await other.subscribe(held);
    await peer.subscribe(ended);
    await peer.unsubscribe(ended);
    for (const name of [channel(), held, ended]) {
      for (const event of [null, 'e']) {
        const request = { id: take.fresh('id'), method: 'unsubscribe', payload: channelAndEvent(name, event) };
        await peer.refuses(requirement, JSON.stringify(request));
      }
    }
  },
});
