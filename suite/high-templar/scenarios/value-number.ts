import { scenario } from '../context.js';

export default scenario({
  title: 'A number in the place of a text with the same digits is another value, or the same',
  shows: ['high-templar/one-answer'],
  observes: ['high-templar/value-number'],
  async run({ take, connect, world }) {
    const peer = await connect();
    await peer.subscribe(world.exact);
    const { kind, sent, frame } = await peer.tries({ ...world.exact, customer: Number(world.exact.customer) });
    take.observe('high-templar/value-number', kind === 'success' ? 'same' : 'other', [sent, frame]);
    take.holds('high-templar/one-answer', sent, frame);
  },
});
