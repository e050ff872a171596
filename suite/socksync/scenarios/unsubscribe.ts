import { scenario } from '../context.js';

export default scenario({
  title: 'After an unsubscribe no change of a variable comes',
  shows: ['socksync/unsubscribe'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.isStranger();
    await peer.works();
    const sent = peer.unsubscribe('var');
    await peer.fence('socksync/unsubscribe');
    const token = take.fresh('value');
    const demand = { requirement: 'socksync/unsubscribe', expected: 'no change after the unsubscribe' };
    take.forbid(peer.conversation, demand, (frame) => peer.tells(frame, token), { about: () => [sent] });
    const set = await peer.setVar(token);
    await take.settle();
    await peer.fence('socksync/unsubscribe');
    take.holds('socksync/unsubscribe', sent, set);
  },
});
