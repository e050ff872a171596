import { scenario } from '../context.js';
import { kindOf } from '../frames.js';

export default scenario({
  title: 'Each ping is answered with one pong, as raw text',
  shows: ['high-templar/ping', 'high-templar/ping-each'],
  needs: ['full'],
  async run({ take, connect }) {
    const peer = await connect();
    const { conversation } = peer;
    await peer.ping();
    await peer.tries({ nowhere: take.fresh('nowhere') });
    await peer.ping();
    const times = 12;
    const from = conversation.mark();
    const sent = Array.from({ length: times }, () => conversation.send('ping'));
    const pongs = () => conversation.received.slice(from).filter((frame) => kindOf(frame) === 'pong');
    const demand = { requirement: 'high-templar/ping-each', expected: `${times} times the text \`pong\`` };
    await take.must(conversation, demand, () => pongs().length >= times, { from, about: sent });
    // A surplus is seen by all that watch.
    take.holds('high-templar/ping-each', ...sent, ...pongs());
    await peer.ping();
  },
});
