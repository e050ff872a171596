import { scenario } from '../context.js';
import { failing, hearsFailing } from '../failing.js';

export default scenario({
  title: 'An event that cannot be resolved without an error is told all the same, with its errors',
  shows: ['frappe-graphql/event-errors'],
  // Whoever changes a to-do lets an event fail.
  locks: { ToDo: 'exclusive' },
  async run({ take, client, documents, fence }) {
    const [own, writer] = [await client(), await client('manager')];
    await take.settle();
    await fence(own);
    for (const by of [writer, own]) {
      const subscription = await own.subscribes(failing);
      await own.barrier();
      await hearsFailing(subscription, await documents.create(by));
    }
  },
});
