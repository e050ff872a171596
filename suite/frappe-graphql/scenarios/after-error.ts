import { scenario } from '../context.js';
import { askedFor, errorsIn } from '../operation.js';

export default scenario({
  title: 'A subscription of which an event had errors lives on or is completed',
  shows: [],
  observes: ['frappe-graphql/after-error'],
  // Whoever changes a to-do lets an event fail.
  locks: { ToDo: 'exclusive' },
  async run({ take, graphqlWs, documents, fence, lastFence }) {
    const own = await graphqlWs();
    await fence(own);
    const selection = 'name document { ... on ToDo { description fails } }';
    const subscription = await own.subscribes(askedFor({ selection }));
    await own.barrier();
    const change = await documents.create(own);
    const told = await subscription.hears(change, 'frappe-graphql/event-errors');
    const demand = { requirement: 'frappe-graphql/event-errors', expected: '`errors`' };
    if (errorsIn(told.payload).length === 0)
      take.fail(demand, told.frame.text ?? '', [change.sent, told.frame], 'data');
    await fence(own);
    const next = await documents.create(own);
    await lastFence(own);
    const [end] = subscription.heard().filter(({ kind }) => kind === 'complete');
    const [again] = subscription.heard(next);
    const id = 'frappe-graphql/after-error';
    if (end !== undefined) take.observe(id, 'complete', [told.frame, end.frame]);
    else if (again !== undefined) take.observe(id, 'lives', [told.frame, again.frame]);
  },
});
