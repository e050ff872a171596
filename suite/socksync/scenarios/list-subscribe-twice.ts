import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-subscribe-twice';

export default scenario({
  title: 'Subscribing again leaves the subscriber on its page',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, page_size: 2 });
    await peer.accepts(requirement, { func: 'subscribe', ...peer.group('list') });
    for (const at of [2, 3, 0, 4]) {
      await owned.set(at, take.fresh('set'));
      await subscriber.stays(owned, requirement, 'whole');
    }
    if (!take.has('list-insert')) return;
    await owned.insert(0, take.fresh('new'));
    await subscriber.stays(owned, requirement, 'whole');
  },
});
