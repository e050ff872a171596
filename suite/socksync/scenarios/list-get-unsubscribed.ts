import { scenario } from '../context.js';

const requirement = 'socksync/list-get-unsubscribed';

export default scenario({
  title: 'A list is not told to who has not subscribed to it',
  shows: [requirement],
  async run({ connect, list, view }) {
    const { list: owned, controller } = await list(['a', 'b']);
    await view(controller).look({ page: 0, size: 2 }, owned);
    const peer = await connect();
    const { type, name } = peer.group('list');
    for (const asked of [{}, { page: 0, page_size: 2 }]) {
      await peer.refuses(requirement, [1], { func: 'get', type, name, ...asked });
    }
    // Nor to who has subscribed to something else.
    peer.subscribe('var');
    await peer.refuses(requirement, [1], { func: 'get', type, name });
    await view(peer).asks({}, requirement);
  },
});
