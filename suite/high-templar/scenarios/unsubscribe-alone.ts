import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe of a subscription succeeds',
  shows: ['high-templar/unsubscribe'],
  async run({ connect, room }) {
    const peer = await connect();
    for (const one of [room(), room()]) await peer.unsubscribe(await peer.subscribe(one));
  },
});
