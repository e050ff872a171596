import { scenario } from '../context.js';

const requirement = 'socksync/mirror-off';

export default scenario({
  title: 'A change of a variable without a subscription is refused with code 1',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-var');
    await peer.accepts('socksync/mirror-var', { func: 'set', ...peer.group('peerVar'), value: peer.owner.variable });
    for (const value of ['value', null]) {
      await peer.refuses(requirement, [1], { func: 'set', ...peer.group('peerVarOff'), value });
    }
  },
});
