import { clip } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { kindOf } from '../frames.js';
import { differenceOf } from '../rooms.js';

export default scenario({
  title: 'A client that is authenticated is told first, and once, which rooms it is allowed',
  shows: ['high-templar/hello', 'high-templar/hello-rooms', 'high-templar/hello-once'],
  async run({ take, connect, world, room }) {
    const peer = await connect();
    const { frame, rooms } = await peer.hello();
    take.holds('high-templar/hello', frame);
    const demand = {
      requirement: 'high-templar/hello-rooms',
      expected: 'the rooms that the API allows, and no others',
    };
    const difference = rooms === null ? 'no list' : differenceOf([world.exact, world.star, world.other], rooms);
    take.check(demand, difference === null, `${difference}: ${clip(frame.text ?? '')}`, [frame]);
    await peer.subscribe(room());
    const hellos = peer.conversation.received.filter((one) => kindOf(one) === 'hello');
    if (hellos.length === 1) take.holds('high-templar/hello-once', frame);
  },
});
