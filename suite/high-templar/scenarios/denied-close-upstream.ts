import { scenario } from '../context.js';

export default scenario({
  title: 'The connection of a client that the API refuses is closed with code 1000',
  shows: ['high-templar/denied-close--upstream'],
  profile: 'upstream',
  async run({ take, known, meet }) {
    const { peer } = await meet(known('denied'));
    const demand = {
      requirement: 'high-templar/denied-close--upstream',
      expected: 'the end of the connection, with code 1000',
    };
    const { code } = await take.mustEnd(peer.conversation, demand, peer.conversation.received);
    take.check(demand, code === 1000, `the end of the connection, with code ${code}`, peer.conversation.received);
  },
});
