import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, meant } from '../keepalive.js';

export default scenario({
  title: 'A subscription without a keepalive is lost, and nothing revives it',
  shows: [
    'frappe-graphql/lost',
    'frappe-graphql/lost-not-found',
    'frappe-graphql/lost-fresh',
    'frappe-graphql/keepalive-revives-nothing',
    'frappe-graphql/join-revives-nothing',
  ],
  observes: ['frappe-graphql/lost-told'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1),
  async run({ take, socketio, documents, subscribe, time, isUntold }) {
    const [own, writer] = [await socketio(), await socketio('manager')];
    const subscription = await subscribe(own);
    await time.untilGone(time.now);
    const fresh = await isUntold('frappe-graphql/lost', own, writer, subscription);
    const demand = { requirement: 'frappe-graphql/lost-fresh', expected: 'an id that no subscription had before' };
    if (fresh.id === subscription.id) take.fail(demand, `"${fresh.id}" again`, [subscription.made, fresh.made], 'data');
    await fresh.hears(await documents.create(writer), demand.requirement);
    const ends = subscription.heard().filter(({ kind }) => kind === 'complete');
    take.observe('frappe-graphql/lost-told', ends.length > 0 ? 'complete' : 'silent', [subscription.made]);
    await isNotFound(take, own, meant(subscription), 'frappe-graphql/lost-not-found');
    await isUntold('frappe-graphql/keepalive-revives-nothing', own, writer, subscription);
    await isNotFound(take, own, meant(subscription), 'frappe-graphql/keepalive-revives-nothing');
    const late = await socketio();
    const joined = await late.joins(subscription);
    await isUntold('frappe-graphql/join-revives-nothing', late, writer, joined);
  },
});
