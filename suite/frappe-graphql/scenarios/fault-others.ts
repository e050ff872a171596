import { scenario } from '../context.js';
import { attacks } from '../hostile.js';
import { askedFor, at } from '../operation.js';
import { wasTold } from '../subscription.js';

/** How many attackers get ready together: a subject may bound how many there are. */
const atOnce = 4;

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
    const hears = async (): Promise<void> => {
      await subscription.hears(await documents.create(writer, requirement), requirement);
    };
    const answers = async (): Promise<void> => {
      const demand = { requirement, expected: 'an answer to the `{ ping }` of another client' };
      const { data, sent, frame } = await (await client()).execute({ query: '{ ping }' }, demand);
      if (typeof at(data, 'ping') !== 'string') take.fail(demand, frame.text ?? '', [sent, frame]);
    };
    const all = attacks(take);
    for (let from = 0; from < all.length; from += atOnce) {
      const ready = await Promise.all(all.slice(from, from + atOnce).map((attack) => attack()));
      for (const act of ready) {
        await act();
        await Promise.all([hears(), answers()]);
      }
    }
    const fresh = await watcher.subscribes(askedFor({}), requirement);
    await live(watcher, fresh, requirement);
    take.holds(requirement);
  },
});
