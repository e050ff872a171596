import { randomUUID } from 'node:crypto';
import { scenario } from '../context.js';

const requirement = 'socksync/unknown-name';

export default scenario({
  title: 'A name that is not registered is refused with code 3',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    const own = peer.name('var');
    const names = [
      take.fresh('nobody'),
      own.toUpperCase(),
      `${own} `,
      `${own}x`,
      own.slice(0, -1),
      own.split('.').at(-1) ?? '',
      'constructor',
    ];
    const registered = new Set(Object.values(take.names));
    for (const name of names.filter((one) => one !== '' && !registered.has(one))) {
      for (const func of ['get', 'subscribe']) {
        await peer.refuses(requirement, [3], { func, type: 'var', name });
      }
    }
    const name = take.fresh('nobody');
    await peer.refuses(requirement, [3], { func: 'get', type: 'list', name });
    await peer.refuses(requirement, [3], { func: 'subscribe', type: 'list', name });
    // Nobody has subscribed to it either.
    await peer.refuses(requirement, [3, 1], { func: 'call', type: 'function', name, id: randomUUID(), args: {} });
    await peer.works();
  },
});
