import { scenario } from '../context.js';

export default scenario({
  title: 'A requestId that is in use may be used again or not; the connection goes on',
  shows: ['high-templar/id-in-use'],
  async run({ take, connect, room, takesEffect }) {
    const peer = await connect();
    const beside = await peer.subscribe(room());
    const { id, room: first } = await peer.subscribe(room());
    const answers = [];
    for (const again of [first, room()]) {
      const { sent, frame } = await peer.tries(again, id, 'high-templar/id-in-use');
      answers.push(sent, frame);
    }
    await peer.subscribe(room(), undefined, 'high-templar/id-in-use');
    await takesEffect(beside, 'high-templar/id-in-use');
    take.holds('high-templar/id-in-use', ...answers);
  },
});
