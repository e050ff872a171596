import { scenario } from '../context.js';

const requirement = 'socksync/return-id-missing';

export default scenario({
  title: 'A return without an id is refused with code 4',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const { outer, call } = await peer.called({ token: take.fresh('twin') });
    await peer.refuses(requirement, [4], { func: 'return', ...peer.group('peerFn'), value: 'x' });
    peer.answer(call, 'asked for');
    await peer.returned(outer);
    await peer.refuses(requirement, [4], { func: 'return', ...peer.group('peerFn') });
  },
});
