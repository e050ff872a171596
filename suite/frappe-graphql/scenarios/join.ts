import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { askedFor } from '../operation.js';

const ways: readonly (readonly [string, (id: string) => Json])[] = [
  ['frappe-graphql/join', (id) => [id]],
  ['frappe-graphql/join-bare', (id) => id],
];

export default scenario({
  title: 'A socket that joins a subscription, by its id in a list or alone, is told its events',
  shows: ['frappe-graphql/join', 'frappe-graphql/join-bare'],
  async run({ socketio, live, documents }) {
    const own = await socketio();
    for (const [requirement, how] of ways) {
      const subscription = await own.joins(await own.makes(askedFor({})), how);
      await live(own, subscription, requirement);
      await subscription.hears(await documents.create(own), requirement);
    }
  },
});
