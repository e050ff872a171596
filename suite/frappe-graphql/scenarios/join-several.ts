import { scenario } from '../context.js';

export default scenario({
  title: 'A socket that has joined several subscriptions is told the events of each of them',
  shows: ['frappe-graphql/join-several'],
  async run({ socketio, subscribe, documents }) {
    const requirement = 'frappe-graphql/join-several';
    const own = await socketio();
    const several = [];
    for (const selection of [
      'subscription_id name',
      'subscription_id doctype name',
      'subscription_id document { name }',
    ])
      several.push(await subscribe(own, { selection }));
    const change = await documents.create(own);
    for (const one of several) await one.hears(change, requirement);
  },
});
