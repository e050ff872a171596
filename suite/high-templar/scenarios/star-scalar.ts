import { scenario } from '../context.js';

export default scenario({
  title: 'A `*` in an allowed room admits what is no text, or does not',
  shows: ['high-templar/one-answer'],
  observes: ['high-templar/star-scalar'],
  async run({ take, connect, world }) {
    const peer = await connect();
    for (const customer of [7, true, null]) {
      const { kind, sent, frame } = await peer.tries({ ...world.star, customer });
      take.observe('high-templar/star-scalar', kind === 'success' ? 'admitted' : 'refused', [sent, frame]);
      take.holds('high-templar/one-answer', sent, frame);
    }
  },
});
