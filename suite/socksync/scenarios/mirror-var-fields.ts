import { scenario } from '../context.js';

const requirement = 'socksync/mirror-var-fields';

export default scenario({
  title: 'A change of a variable without a value is refused with code 4',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-var');
    const set = { func: 'set', ...peer.group('peerVar') };
    await peer.accepts('socksync/mirror-var', { ...set, value: null });
    await peer.refuses(requirement, [4], set);
    await peer.accepts('socksync/mirror-var', { ...set, value: peer.owner.variable });
  },
});
