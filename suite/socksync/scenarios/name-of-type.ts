import { scenario } from '../context.js';

const requirement = 'socksync/name-of-type';

export default scenario({
  title: 'A name that is registered under another type is refused',
  shows: [requirement],
  observes: ['socksync/name-of-type-code'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    const name = peer.name('var');
    for (const func of ['subscribe', 'get']) {
      const { code, sent, frame } = await peer.refuses(requirement, [3, 1], { func, type: 'list', name });
      if (code === 1 || code === 3) take.observe('socksync/name-of-type-code', String(code), [sent, frame]);
    }
    await peer.works();
  },
});
