import { scenario } from '../context.js';
import { attacks } from '../hostile.js';
import { askedFor, at } from '../operation.js';
import { wasTold } from '../subscription.js';

export default scenario({
  title: 'Whatever one client sends, the others are served',
  shows: ['frappe-graphql/fault-others'],
  locks: { subject: 'exclusive' },
  async run({ take, client, documents, live }) {
    const requirement = 'frappe-graphql/fault-others';
    const [watcher, writer] = [await client(), await client('manager')];
    const subscription = await watcher.subscribes(askedFor({}));
    // If nobody is told anything any more, somebody has brought it about.
    await live(watcher, subscription, take.facts.get(wasTold) === true ? requirement : undefined);
    for (const attack of attacks(take)) {
      await attack();
      await subscription.hears(await documents.create(writer, requirement), requirement);
      const demand = { requirement, expected: 'an answer to the `{ ping }` of another client' };
      const { data, sent, frame } = await (await client()).execute({ query: '{ ping }' }, demand);
      if (typeof at(data, 'ping') !== 'string') take.fail(demand, frame.text ?? '', [sent, frame]);
    }
    const fresh = await watcher.subscribes(askedFor({}), requirement);
    await live(watcher, fresh, requirement);
    take.holds(requirement);
  },
});
