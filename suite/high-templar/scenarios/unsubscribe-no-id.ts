import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe without requestId is refused, and ends nothing',
  shows: ['high-templar/unsubscribe-no-id', 'high-templar/unsubscribe-no-id--upstream'],
  async run({ connect, room, takesEffect }) {
    const peer = await connect();
    const ended = await peer.subscribe(room());
    const kept = await peer.subscribe(room());
    for (const one of [ended, kept]) await takesEffect(one);
    await peer.unsubscribe(ended);
    for (const message of [{ type: 'unsubscribe' }, { type: 'unsubscribe', room: kept.room }]) {
      const answer = await peer.refuses(JSON.stringify(message), 'high-templar/unsubscribe-no-id');
      peer.says(answer, 'high-templar/unsubscribe-no-id--upstream', 'no-request-id');
      await takesEffect(kept, 'high-templar/error-lives');
    }
  },
});
