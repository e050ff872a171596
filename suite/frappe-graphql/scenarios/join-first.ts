import { scenario } from '../context.js';

export default scenario({
  title: 'A socket that has not joined a subscription is not told its events, whoever’s it is',
  shows: ['frappe-graphql/join-first'],
  async run({ take, socketio, subscribe, documents, fence, lastFence }) {
    const requirement = 'frappe-graphql/join-first';
    const own = await socketio();
    const others = [await socketio(), await socketio('manager')];
    const subscription = await subscribe(own);
    await fence(...others);
    const change = await documents.create(own);
    for (const other of others)
      (await other.hearing(subscription)).mustNotHear(change, requirement, 'nothing of what was not joined');
    await subscription.hears(change);
    await lastFence(...others);
    take.holds(requirement, change.sent);
  },
});
