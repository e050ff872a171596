import { scenario } from '../context.js';
import { isMadeBy } from '../triggered.js';

export default scenario({
  title: 'An event says who made the change, whoever hears of it',
  shows: ['frappe-graphql/triggered-by'],
  async run({ client, documents, subscribe }) {
    const everybody = [await client('user'), await client('manager')] as const;
    for (const own of everybody) {
      const subscription = await subscribe(own, { selection: 'subscription_id name triggered_by { name }' });
      for (const by of everybody) {
        const who = by.who === 'manager' ? 'manager' : 'user';
        await isMadeBy(subscription, await documents.create(by), who, 'frappe-graphql/triggered-by');
      }
    }
  },
});
