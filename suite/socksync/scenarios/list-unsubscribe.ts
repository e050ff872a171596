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
    const { type, name } = peer.group('list');
    await peer.refusesFirst('socksync/list-get-unsubscribed', [1], { func: 'get', type, name });
    await subscriber.look({ page: 0, size: 3 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 0 });
    const sent = peer.unsubscribe('list');
    await peer.fence(requirement);
    const demand = { requirement, expected: 'no change after the unsubscribe' };
    take.forbid(peer.conversation, demand, (frame) => isListUpdate(frame, name), { about: () => [sent] });
    await owned.insert(0, 'unseen');
    await take.settle();
    await peer.fence(requirement);
    await peer.refuses(requirement, [1], { func: 'get', type, name });
  },
});
