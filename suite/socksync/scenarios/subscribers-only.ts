import { scenario } from '../context.js';
import { isListUpdate } from '../frames.js';

const requirement = 'socksync/subscribers-only';
const expected = 'no update without a subscription';

export default scenario({
  title: 'Changes are not sent to who has not subscribed',
  shows: [requirement],
  async run({ take, connect, list }) {
    const stranger = await connect();
    const peer = take.has('shared-rooms') ? await connect() : stranger;
    if (peer !== stranger) await peer.works();
    const token = take.fresh('value');
    take.forbid(stranger.conversation, { requirement, expected }, (frame) => stranger.tells(frame, token));
    await peer.setVar(token);
    if (take.has('list')) {
      const from = stranger.conversation.mark();
      const { list: owned } = await list(['a', 'b', 'c'], peer);
      await stranger.fence(requirement);
      const came = stranger.conversation.received
        .slice(from)
        .find((frame) => isListUpdate(frame, stranger.name('list')));
      take.check({ requirement, expected }, came === undefined, came?.text ?? '', came ? [came] : [], 'extra');
      // A subscription to the list brings no changes of the variable, and the other way round.
      stranger.subscribe('list');
      await stranger.fence(requirement);
      const unseen = take.fresh('value');
      take.forbid(stranger.conversation, { requirement, expected }, (frame) => stranger.tells(frame, unseen));
      await peer.setVar(unseen);
      const other = await connect();
      other.subscribe('var');
      await other.fence(requirement);
      const changes = (frame: Parameters<typeof isListUpdate>[0]): boolean => isListUpdate(frame, other.name('list'));
      take.forbid(other.conversation, { requirement, expected }, changes);
      await owned.reset(['d', 'e']);
      await take.settle();
      await other.fence(requirement);
    }
    await take.settle();
    await stranger.fence(requirement);
    take.holds(requirement);
    await stranger.works();
  },
});
