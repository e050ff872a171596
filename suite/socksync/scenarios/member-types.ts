import { scenario } from '../context.js';

const requirement = 'socksync/member-types';

export default scenario({
  title: 'A func, type or name that is an array or an object is refused, and the connection goes on',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, room }) {
    for (const value of [[], {}, ['get'], { a: 1 }]) {
      const peer = await connect({ room: room() });
      await peer.works();
      const whole = { func: 'get', ...peer.group('var') };
      for (const key of ['func', 'type', 'name']) {
        await peer.refuses(requirement, [1, 2, 3, 8], { ...whole, [key]: value });
      }
      await peer.works();
    }
  },
});
