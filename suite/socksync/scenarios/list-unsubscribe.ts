import { scenario } from '../context.js';
import { isListUpdate } from '../frames.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-unsubscribe';

export default scenario({
  title: 'After an unsubscribe of a list no change of it comes, and a get is refused',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(6), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, page_size: 3 });
    await owned.insert(0, 'twin');
    await subscriber.follows(owned, 'socksync/list-insert');
    const sent = peer.unsubscribe('list', 'list');
    await peer.fence(requirement);
    const { type, name } = peer.group('list');
    const demand = { requirement, expected: 'no change after the unsubscribe' };
    take.forbid(peer.conversation, demand, (frame) => isListUpdate(frame, name), { about: () => [sent] });
    await owned.insert(0, 'unseen');
    await take.settle();
    await peer.fence(requirement);
    await peer.refuses(requirement, [1], { func: 'get', type, name });
  },
});
