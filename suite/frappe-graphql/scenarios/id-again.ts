import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { runsMarked } from '../graphql-ws/marked.js';
import { isNotExecuted } from '../graphql-ws/refusals.js';

export default scenario({
  title: 'An id whose operation is over works like a fresh one',
  shows: ['frappe-graphql/id-again'],
  // What is refused may harm more than its operation.
  locks: { subject: 'exclusive' },
  async run({ take, graphqlWs, documents, live }) {
    const requirement = 'frappe-graphql/id-again';
    const own = await graphqlWs();
    const id = take.fresh('op');
    const completes = async (about: Frame, blame: string): Promise<void> => {
      await own.comes(id, ['complete'], { requirement: blame, expected: '`complete` after this' }, about);
    };
    await completes(await own.works('frappe-graphql/query', id), 'frappe-graphql/start-complete');
    await completes(await own.works(requirement, id), requirement);
    for (const blame of [null, requirement]) {
      const { subscription } = runsMarked(own, id);
      await live(own, subscription, requirement);
      await subscription.hears(await documents.create(own), requirement);
      await own.stops(id, blame ?? 'frappe-graphql/stop');
    }
    await completes(await own.works(requirement, id), requirement);
    await isNotExecuted(own, own.start({ query: '{ nope }' }, id), 'frappe-graphql/start-invalid');
    await own.barrier();
    const last = await own.works(requirement, id);
    await completes(last, requirement);
    take.holds(requirement, last);
  },
});
