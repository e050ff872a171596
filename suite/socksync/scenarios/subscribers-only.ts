import { scenario } from '../context.js';
import { isListUpdate } from '../frames.js';

export default scenario({
  title: 'Changes are not sent to who has not subscribed',
  shows: ['socksync/subscribers-only'],
  async run({ take, connect, list }) {
    const stranger = await connect();
    const peer = take.has('shared-rooms') ? await connect() : stranger;
    if (peer !== stranger) await peer.works();
    const token = take.fresh('value');
    const demand = { requirement: 'socksync/subscribers-only', expected: 'no update without a subscription' };
    take.forbid(stranger.conversation, demand, (frame) => stranger.tells(frame, token));
    await peer.setVar(token);
    if (take.has('list')) {
      const name = stranger.name('list');
      const from = stranger.conversation.mark();
      await list(['a', 'b', 'c'], peer);
      await stranger.fence('socksync/subscribers-only');
      const came = stranger.conversation.received.slice(from).find((frame) => isListUpdate(frame, name));
      take.check(demand, came === undefined, came?.text ?? '', came === undefined ? [] : [came], 'extra');
    }
    await take.settle();
    await stranger.fence('socksync/subscribers-only');
    take.holds('socksync/subscribers-only');
    await stranger.works();
  },
});
