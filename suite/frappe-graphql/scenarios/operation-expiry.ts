import { scenario } from '../context.js';
import { aloneWithTheClock } from '../expiry.js';

export default scenario({
  title: 'A subscription whose operation is running lives on without keepalives, or is lost',
  shows: [],
  observes: ['frappe-graphql/operation-expiry'],
  locks: aloneWithTheClock,
  async run({ take, graphqlWs, subscribe, documents, time }) {
    const own = await graphqlWs();
    const subscription = await subscribe(own);
    await time.untilGone(time.now);
    const writer = await graphqlWs('manager');
    const change = await documents.create(writer);
    await take.settle();
    // One that is fresh is told what is changed after it, on the same connection.
    const fresh = await subscribe(own);
    await fresh.hears(await documents.create(writer));
    const told = subscription.heard(change).map(({ frame }) => frame);
    const reading = told.length > 0 ? 'lives' : 'lost';
    take.observe('frappe-graphql/operation-expiry', reading, [subscription.made, change.sent, ...told]);
  },
});
