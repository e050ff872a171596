import { scenario } from '../context.js';

export default scenario({
  title: 'Changes that wait for each other are told in their order',
  shows: ['frappe-graphql/event-order'],
  // What others change is told in between, and would hide what changes places.
  locks: { ToDo: 'exclusive' },
  async run({ take, graphqlWs, subscribe, documents }) {
    const requirement = 'frappe-graphql/event-order';
    const [own, other] = [await graphqlWs(), await graphqlWs('manager')];
    const subscriptions = [await subscribe(own), await subscribe(own), await subscribe(other)];
    const known = [];
    for (let turn = 0; turn < 4; turn++) known.push(await documents.create(own));
    for (const subscription of subscriptions) for (const created of known) await subscription.hears(created);
    const changes = [];
    // Each document is changed once: of several changes an event may tell the last.
    for (const [turn, document] of known.entries()) {
      const by = turn % 2 === 0 ? other : own;
      changes.push(await documents.change(by, document), await documents.create(by === own ? other : own));
    }
    for (const subscription of subscriptions) {
      const told = [];
      for (const change of changes) told.push({ change, ...(await subscription.hears(change)) });
      for (const [at, { change, frame }] of told.entries()) {
        const before = told[at - 1];
        if (before === undefined) continue;
        const demand = { requirement, expected: 'the event of the first of these changes before that of the second' };
        const frames = [before.change.sent, change.sent, frame, before.frame];
        take.check(demand, frame.index > before.frame.index, 'the second one came first', frames, 'order');
      }
    }
  },
});
