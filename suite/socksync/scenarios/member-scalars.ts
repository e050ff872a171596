import { scenario } from '../context.js';

const requirement = 'socksync/member-types';

export default scenario({
  title: 'A func, type or name that is null, a number or a boolean is refused, and the connection goes on',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, room }) {
    const peer = await connect({ room: room() });
    await peer.works();
    const whole = { func: 'get', ...peer.group('var') };
    for (const value of [null, 0, 1, true, false]) {
      for (const key of ['func', 'type', 'name']) {
        await peer.refuses(requirement, [1, 2, 3, 4, 8], { ...whole, [key]: value });
      }
    }
    await peer.works();
  },
});
