import { scenario } from '../context.js';
import { fieldSays } from '../upstream.js';

const requirement = 'aio-rpc/unsubscribe-unknown--upstream';

export default scenario({
  title: 'An unsubscribe from a channel that nobody is subscribed to is refused',
  shows: [requirement],
  needs: ['echo'],
  profile: 'upstream',
  async run({ take, connect, channel, takesEffect }) {
    const peer = await connect();
    const twin = channel();
    await peer.subscribe(twin);
    await takesEffect(peer, twin);
    await peer.unsubscribe(twin);
    const payload = { channel: channel() };
    const answer = await peer.refuses(
      requirement,
      JSON.stringify({ id: take.fresh('id'), method: 'unsubscribe', payload }),
    );
    fieldSays(take, requirement, answer, 'channel', 'Invalid channel');
  },
});
