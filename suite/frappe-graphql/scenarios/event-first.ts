import { scenario } from '../context.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'The first change after a subscription is live is told',
  shows: ['frappe-graphql/event-first'],
  // What others change is told, too, and would come first.
  locks: { ToDo: 'exclusive' },
  async run({ take, client, documents }) {
    const [own, writer] = [await client(), await client('manager')];
    for (let rounds = 0; rounds < 3; rounds++) {
      const there = [await documents.create(writer), await documents.create(writer)] as const;
      // That they were made is not to be told late.
      await take.settle();
      const subscription = await own.subscribes(askedFor({}));
      await own.barrier();
      subscription.mustNotBeRefused('frappe-graphql/event');
      const first = await documents.change(writer, there[0]);
      await subscription.hears(await documents.change(writer, there[1]));
      await subscription.hears(first, 'frappe-graphql/event-first');
    }
  },
});
