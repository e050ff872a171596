import { scenario } from '../context.js';

export default scenario({
  title: 'A list is not told to who has not subscribed to it',
  shows: ['socksync/list-get-unsubscribed'],
  async run({ connect, view }) {
    await view(await connect()).look({});
    const peer = await connect();
    const { type, name } = peer.group('list');
    for (const asked of [{}, { page: 0, page_size: 2 }]) {
      await peer.refuses('socksync/list-get-unsubscribed', [1], { func: 'get', type, name, ...asked });
    }
    await view(peer).look({});
  },
});
