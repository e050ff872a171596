import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { GraphqlWsClient, offering } from '../graphql-ws/client.js';

export default scenario({
  title: 'Where graphql-ws is offered, alone or among others, it is selected',
  shows: ['frappe-graphql/subprotocol'],
  async run({ take }) {
    const requirement = 'frappe-graphql/subprotocol';
    const demand = { requirement, expected: 'the subprotocol graphql-ws' };
    const first = `graphql-ws, ${take.fresh('other')}`;
    // Upstream takes the first that is offered, whatever it is.
    const offers = take.target.profile === 'upstream' ? [first] : [first, `${take.fresh('other')}, graphql-ws`];
    for (const offer of ['graphql-ws', ...offers]) {
      const { conversation, refusal } = await take.knock(offering(offer));
      // Whoever is late, or gone, has refused nothing: that counts where it is seen again, and somebody is there.
      if (refusal?.status === null) {
        if (await take.witness()) take.omitted(demand, refusal.reason, conversation.opening);
        throw new Stopped(`a connection could not be opened: ${refusal.reason}`, null);
      }
      const selected = conversation.opening[0]?.more.subprotocol;
      const seen = refusal === null ? (selected ?? 'none was selected') : refusal.reason;
      if (selected !== 'graphql-ws') take.fail(demand, seen, conversation.opening);
      const own = new GraphqlWsClient(take, 'guest', conversation);
      await own.inits();
      await own.works();
      take.holds(requirement, ...conversation.opening);
    }
  },
});
