import { hasToken } from '../../../src/base/text.js';
import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { goesOn } from '../graphql-ws/goes-on.js';
import { runsMarked } from '../graphql-ws/marked.js';

export default scenario({
  title: 'The same id on two connections is two operations',
  shows: ['frappe-graphql/id-own'],
  async run({ take, graphqlWs, documents, lastFence }) {
    const requirement = 'frappe-graphql/id-own';
    const clients = [await graphqlWs(), await graphqlWs()] as const;
    const id = take.fresh('op');
    for (const own of clients) await own.works();
    const first = runsMarked(clients[0], id);
    await clients[0].barrier();
    const second = runsMarked(clients[1], id);
    await clients[1].barrier();
    for (const [{ subscription }, other] of [[first, second] as const, [second, first] as const]) {
      const { conversation } = subscription.hearing;
      const demand = { requirement, expected: 'nothing of the operation on the other connection' };
      const isOther = (frame: Frame): boolean => hasToken(frame.text ?? '', other.alias);
      take.forbid(conversation, demand, isOther, { from: 0, about: () => [other.subscription.made] });
    }
    const before = await documents.create(clients[0]);
    for (const { subscription } of [first, second]) await subscription.hears(before, requirement);
    // The end of the one is not that of the other.
    const over = goesOn(second.subscription, requirement);
    await clients[0].stops(id);
    await second.subscription.hears(await documents.create(clients[0]), requirement);
    await lastFence(...clients);
    take.holds(requirement, first.subscription.made, second.subscription.made);
    over();
    await clients[1].stops(id);
  },
});
