import { randomUUID } from 'node:crypto';
import { scenario } from '../context.js';
import { directionOf } from '../direction.js';

const requirement = 'socksync/call-unsubscribed--upstream';

export default scenario({
  title: 'A call without a subscription is refused',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect }) {
    if (directionOf(take) === 'callee') return take.untestable(requirement, 'here the callee subscribes');
    const sibling = await connect();
    await sibling.calls('echo', { token: take.fresh('call') });
    const peer = await connect();
    const call = { func: 'call', ...peer.group('echo'), args: {} };
    await peer.refuses(requirement, [1], { ...call, id: randomUUID() });
    await peer.calls('echo', { token: take.fresh('call') });
    peer.unsubscribe('echo');
    await peer.refuses(requirement, [1], { ...call, id: randomUUID() });
  },
});
