import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';

export default scenario({
  title: 'Neither events nor other requests renew a subscription',
  shows: ['frappe-graphql/events-renew-nothing', 'frappe-graphql/requests-renew-nothing'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(4),
  async run({ socketio, documents, lostDespite }) {
    const writer = await socketio('manager');
    await lostDespite('frappe-graphql/events-renew-nothing', async () => void (await documents.create(writer)));
    await lostDespite('frappe-graphql/requests-renew-nothing', async ({ own }) => {
      const demand = { requirement: 'frappe-graphql/query', expected: 'an answer' };
      await own.execute({ query: '{ ping }' }, demand);
      await own.execute({ query: 'subscription { doc_events(doctypes: ["User"]) { subscription_id } }' }, demand);
      await own.site.whoIs(own.cookie, demand);
    });
  },
});
