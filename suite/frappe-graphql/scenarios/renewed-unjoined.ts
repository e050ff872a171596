import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { keepsAlive, meant } from '../keepalive.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A subscription that no socket has joined lives on by its keepalives',
  shows: ['frappe-graphql/renewed-unjoined'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(2.4),
  async run({ take, socketio, documents, time, live }) {
    const requirement = 'frappe-graphql/renewed-unjoined';
    const [own, writer] = [await socketio(), await socketio('manager')];
    let since = time.now;
    const made = await own.makes(askedFor({}));
    const due = time.now;
    for (let asked = 'frappe-graphql/keepalive'; !time.isPast(due); asked = requirement) {
      await time.untilAlive(since);
      since = time.now;
      await keepsAlive(take, own, meant(made), asked);
    }
    const subscription = await own.joins(made);
    await live(own, subscription);
    await subscription.hears(await documents.create(writer), requirement);
  },
});
