import { clip } from '../../../src/base/text.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A client that is allowed no room is authenticated, told an empty list, and refused every room',
  shows: ['high-templar/hello-none', 'high-templar/subscribe-none'],
  needs: ['full'],
  async run({ take, connect, world, room, takesEffect }) {
    const peer = await connect('none');
    const { frame, rooms } = await peer.hello();
    const demand = { requirement: 'high-templar/hello-none', expected: '`allowed_rooms` with nothing in it' };
    take.check(demand, rooms?.length === 0, clip(frame.text ?? ''), [frame]);
    const sibling = await connect();
    for (const one of [room(), world.exact, world.star]) {
      await takesEffect(await sibling.subscribe(one));
      await peer.refusesRoom(one, 'high-templar/subscribe-none');
    }
  },
});
