import { scenario } from '../context.js';
import { directionOf } from '../direction.js';

const requirement = 'socksync/function-direction--upstream';

export default scenario({
  title: 'A caller subscribes to a function, and its calls are carried out',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect }) {
    const peer = await connect();
    const expected = 'that a call is carried out once the caller has subscribed';
    if (directionOf(take) === 'callee') {
      await peer.mayCall('echo');
      const subscribed = peer.conversation.received.filter(peer.subscribesTo('echo'));
      return take.broken({ requirement, expected }, 'the callee subscribes to its own function', subscribed);
    }
    const { sent, frame } = await peer.calls('echo', { token: take.fresh('call') });
    take.holds(requirement, sent, frame);
  },
});
