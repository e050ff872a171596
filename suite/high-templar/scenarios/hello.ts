import { scenario } from '../context.js';
import { kindOf } from '../frames.js';

export default scenario({
  title: 'A client that is authenticated is told first, and once, which rooms it is allowed',
  shows: ['high-templar/hello', 'high-templar/hello-rooms', 'high-templar/hello-once'],
  async run({ take, connect, world, room }) {
    const peer = await connect();
    const { frame } = await peer.isTold([world.exact, world.star, world.other]);
    take.holds('high-templar/hello', frame);
    await peer.subscribe(room());
    const hellos = peer.conversation.received.filter((one) => kindOf(one) === 'hello');
    if (hellos.length === 1) take.holds('high-templar/hello-once', frame);
  },
});
