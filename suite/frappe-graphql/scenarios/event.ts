import { scenario } from '../context.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A change is told to the subscription, by whomever it was made, once',
  shows: [
    'frappe-graphql/event',
    'frappe-graphql/event-once',
    'frappe-graphql/event-own',
    'frappe-graphql/event-others',
    'frappe-graphql/event-created',
  ],
  async run({ take, client, documents, lastFence }) {
    const [watcher, writer] = [await client(), await client('manager')];
    const there = [await documents.create(watcher), await documents.create(writer)] as const;
    const before = await documents.create(writer);
    // That they were made is not to be told late.
    await take.settle();
    const subscription = await watcher.subscribes(askedFor({}));
    await watcher.barrier();
    subscription.mustNotBeRefused('frappe-graphql/event');
    // That the first event comes is judged elsewhere.
    await documents.change(writer, before);
    const own = await documents.change(watcher, there[0]);
    const others = await documents.change(writer, there[1]);
    await subscription.hearsEither(own, others);
    await subscription.hears(own, 'frappe-graphql/event-own');
    await subscription.hears(others, 'frappe-graphql/event-others');
    const created = [await documents.create(watcher), await documents.create(writer)];
    for (const one of created) await subscription.hears(one, 'frappe-graphql/event-created');
    await lastFence(watcher);
    for (const one of [own, others, ...created]) subscription.heardOnce(one);
    // Told as a change, also where the value was the same before.
    await subscription.hears(await documents.change(watcher, own, 'frappe-graphql/mutation', own.value));
  },
});
