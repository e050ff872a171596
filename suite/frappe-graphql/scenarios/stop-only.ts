import { scenario } from '../context.js';
import { goesOn } from '../graphql-ws/goes-on.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A stop ends no other operation',
  shows: ['frappe-graphql/stop-only'],
  async run({ take, graphqlWs, live, documents }) {
    const requirement = 'frappe-graphql/stop-only';
    const [own, other] = [await graphqlWs(), await graphqlWs()];
    // Ids of which one begins the other, on the same connection and on another one.
    const id = take.fresh('op');
    const before = [other.runs(askedFor({}), `${id}-`), own.runs(askedFor({}), id)];
    const stopped = own.runs(askedFor({}), `${id}.`);
    const rest = [...before, own.runs(askedFor({}), `${id}..`)];
    for (const one of [stopped, ...rest]) await live(one.hearing.conversation === own.conversation ? own : other, one);
    const release = rest.map((one) => goesOn(one, requirement));
    await own.stops(stopped.id);
    for (const by of [own, other]) {
      const change = await documents.create(by);
      for (const one of rest) await one.hears(change, requirement);
    }
    await own.works(requirement);
    for (const over of release) over();
  },
});
