import { scenario } from '../context.js';

const requirement = 'socksync/call-args-absent';

export default scenario({
  title: 'A call without arguments is carried out',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.calls('echo', { token: take.fresh('call') });
    const call = await peer.open('echo');
    take.holds(requirement, call.sent, await peer.returned(call, requirement));
  },
});
