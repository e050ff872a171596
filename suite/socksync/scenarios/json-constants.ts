import { scenario } from '../context.js';

const requirement = 'socksync/json-constants';

export default scenario({
  title: 'NaN and Infinity are no JSON',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, room }) {
    const peer = await connect({ room: room() });
    await peer.works();
    const head = JSON.stringify({ func: 'get', ...peer.group('var') }).slice(0, -1);
    for (const constant of ['NaN', 'Infinity', '-Infinity']) {
      await peer.refuses(requirement, [7], constant);
      await peer.refuses(requirement, [7], `${head},"extra":${constant}}`);
    }
    await peer.works();
  },
});
