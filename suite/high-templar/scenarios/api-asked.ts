import { allows, type Client } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'The gateway asks the API about each client before it tells it anything',
  shows: ['high-templar/api-asked'],
  observes: ['high-templar/api-times'],
  async run({ take, client, meet }) {
    const demand = { requirement: 'high-templar/api-asked', expected: 'a request that shows what this client showed' };
    const met: Client[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const room = { only: take.fresh('room') };
      const somebody = client(() => allows(room));
      const { peer } = await meet(somebody);
      const hello = await peer.hello();
      // There are gateways that ask again here.
      await peer.tries(room);
      const [asked] = somebody.asked;
      if (asked === undefined) return take.fail(demand, 'none before the hello', [hello.frame]);
      take.holds('high-templar/api-asked', asked, hello.frame);
      met.push(somebody);
    }
    const asked = met[0]?.asked ?? [];
    take.observe('high-templar/api-times', asked.length > 1 ? 'more' : 'once', asked);
  },
});
