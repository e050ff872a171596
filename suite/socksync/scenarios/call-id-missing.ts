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
  },
});
