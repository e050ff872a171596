import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe to a room that is allowed succeeds',
  shows: ['high-templar/subscribe'],
  observes: ['high-templar/answer-id'],
  async run({ take, connect, room, world, takesEffect }) {
    const peer = await connect();
    for (const one of [world.exact, room()]) {
      const id = take.fresh('id');
      const answer = await peer.tries(one, id, 'high-templar/subscribe');
      peer.accepted(answer, 'high-templar/subscribe');
      const carried = memberOf(answer.frame, 'requestId') !== undefined;
      take.observe('high-templar/answer-id', carried ? 'carried' : 'not-carried', [answer.sent, answer.frame]);
      await takesEffect(peer.hold(one, id));
    }
  },
});
