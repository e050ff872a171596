import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const ways: readonly ((id: string) => Json)[] = [(id) => [id], (id) => id];

export default scenario({
  title: 'A socket that has left a subscription is not told its events any more, however often it has joined',
  shows: ['frappe-graphql/leave'],
  async run({ take, socketio, subscribe, documents, lastFence }) {
    const requirement = 'frappe-graphql/leave';
    const own = await socketio();
    const writer = await socketio();
    const changes = [];
    for (const leave of ways) {
      const subscription = await subscribe(own);
      await own.joins(subscription);
      await own.leaves(subscription, leave);
      await own.barrier();
      const change = await documents.create(writer);
      subscription.mustNotHear(change, requirement, 'nothing more of a subscription that was left');
      changes.push(change.sent);
    }
    await lastFence(own);
    take.holds(requirement, ...changes);
  },
});
