import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe of a subscription succeeds',
  shows: ['high-templar/unsubscribe'],
  async run({ connect, room, world }) {
    const peer = await connect();
    // What was left can be joined again.
    for (const one of [room(), world.exact, room(), world.exact]) await peer.unsubscribe(await peer.subscribe(one));
  },
});
