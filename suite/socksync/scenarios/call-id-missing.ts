import { scenario } from '../context.js';

const requirement = 'socksync/call-id-missing';

export default scenario({
  title: 'A call without an id is refused with code 4',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const args = { token: take.fresh('call') };
    await peer.calls('echo', args);
    await peer.refuses(requirement, [4], { func: 'call', ...peer.group('echo'), args });
    await peer.refuses(requirement, [4], { func: 'call', ...peer.group('echo'), args: {} });
    await peer.calls('echo', args);
    if (!take.has('set-var')) return;
    const before = await peer.works();
    await peer.mayCall('setVar');
    const set = { func: 'call', ...peer.group('setVar'), args: { value: take.fresh('intruded') } };
    await peer.refuses(requirement, [4], set);
    await peer.holdsValue(before, requirement);
  },
});
