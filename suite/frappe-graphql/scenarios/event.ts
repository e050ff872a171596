import { scenario } from '../context.js';

export default scenario({
  title: 'A change is told to the subscription, by whomever it was made, once',
  shows: [
    'frappe-graphql/event',
    'frappe-graphql/event-once',
    'frappe-graphql/event-own',
    'frappe-graphql/event-others',
    'frappe-graphql/event-created',
  ],
  async run({ client, documents, subscribe, lastFence }) {
    const [watcher, writer] = [await client(), await client('manager')];
    const subscription = await subscribe(watcher);
    const changes = [];
    for (const by of [watcher, writer]) {
      const created = await documents.create(by);
      await subscription.hears(created, 'frappe-graphql/event-created');
      const changed = await documents.change(by, created);
      await subscription.hears(changed, by === watcher ? 'frappe-graphql/event-own' : 'frappe-graphql/event-others');
      changes.push(created, changed);
    }
    await lastFence(watcher);
    for (const one of changes) subscription.heardOnce(one);
  },
});
