import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe of what is not subscribed is refused, the second one of a subscription included',
  shows: ['high-templar/unsubscribe-unknown', 'high-templar/unsubscribe-unknown--upstream'],
  async run({ take, connect, room, takesEffect }) {
    const peer = await connect();
    const kept = await peer.subscribe(room());
    const ended = await peer.subscribe(room());
    await takesEffect(ended);
    const refused = await peer.tries({ nowhere: take.fresh('nowhere') }, take.fresh('refused'));
    await peer.unsubscribe(ended);
    const ids = [
      take.fresh('id'),
      ended.id,
      String((JSON.parse(refused.sent.text ?? '{}') as { requestId?: unknown }).requestId),
      '',
    ];
    for (const requestId of ids) {
      const text = JSON.stringify({ type: 'unsubscribe', requestId });
      const answer = await peer.refuses(text, 'high-templar/unsubscribe-unknown');
      if (requestId !== '') peer.says(answer, 'high-templar/unsubscribe-unknown--upstream', 'not-subscribed');
    }
    await takesEffect(kept, 'high-templar/error-lives');
  },
});
