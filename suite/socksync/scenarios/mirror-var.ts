import { scenario } from '../context.js';

const requirement = 'socksync/mirror-var';

export default scenario({
  title: 'A change of a variable that is mirrored is taken without a word',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.mirrors(requirement);
    for (const value of [take.fresh('value'), null, 0, false, '', [], {}, [{ a: [null] }]]) {
      peer.owner.variable = value;
      take.holds(requirement, await peer.accepts(requirement, { func: 'set', ...peer.group('peerVar'), value }));
    }
    // Where it is not subscribed, it refuses: so it does look at what it is sent.
    await peer.refuses('socksync/mirror-off', [1], { func: 'set', ...peer.group('peerVarOff'), value: 1 });
  },
});
