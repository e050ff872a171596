import { scenario } from '../context.js';
import { askedFor } from '../operation.js';

const selections = ['name', 'doctype', 'event', 'document { name }', 'name doctype', 'name event', 'doctype event'];

export default scenario({
  title: 'A socket that has joined several subscriptions is told the events of each of them',
  shows: ['frappe-graphql/join-several'],
  async run({ socketio, live, documents }) {
    const requirement = 'frappe-graphql/join-several';
    const own = await socketio();
    const several = [];
    for (const selection of selections) {
      const subscription = await own.subscribes(askedFor({ selection: `subscription_id name ${selection}` }));
      await live(own, subscription);
      several.push(subscription);
    }
    const change = await documents.create(own);
    for (const one of several) await one.hears(change, requirement);
  },
});
