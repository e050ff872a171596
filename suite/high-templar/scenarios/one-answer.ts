import { scenario } from '../context.js';
import { isAnswer } from '../frames.js';

export default scenario({
  title: 'Each request is answered once, whatever the answer is',
  shows: ['high-templar/one-answer'],
  async run({ take, connect, room, takesEffect }) {
    const peer = await connect();
    const last = await peer.subscribe(room());
    const answers = [
      await peer.tries(room()),
      await peer.tries({ nowhere: take.fresh('nowhere') }),
      await peer.tries(room()),
    ];
    if (take.has('unsubscribe')) {
      answers.push(await peer.unsubscribe({ id: idOf(answers[0]?.sent.text) }));
      answers.push(await peer.unsubscribe({ id: idOf(answers[2]?.sent.text) }));
    }
    await takesEffect(last);
    answers.push(await peer.tries(room()));
    const all = peer.conversation.received.filter(isAnswer);
    // One more was for the first subscription; a surplus is seen by all that watch.
    if (all.length === answers.length + 1) take.holds('high-templar/one-answer', ...all);
  },
});

function idOf(text: string | null | undefined): string {
  return String((JSON.parse(text ?? '{}') as { requestId?: unknown }).requestId);
}
