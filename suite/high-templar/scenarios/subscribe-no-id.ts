import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe without requestId is refused',
  shows: ['high-templar/subscribe-no-id', 'high-templar/subscribe-no-id--upstream'],
  async run({ connect, room, world, takesEffect }) {
    const peer = await connect();
    const subscription = await peer.subscribe(room());
    await takesEffect(subscription);
    for (const one of [room(), world.exact]) {
      const text = JSON.stringify({ type: 'subscribe', room: one });
      const answer = await peer.refuses(text, 'high-templar/subscribe-no-id');
      peer.says(answer, 'high-templar/subscribe-no-id--upstream', 'no-request-id');
      await takesEffect(subscription, 'high-templar/error-lives');
    }
  },
});
