import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'The loss of a subscription ends no other, nor the socket that has joined it',
  shows: ['frappe-graphql/lost-only'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1.9),
  async run({ take, socketio, documents, subscribe, time, isUntold }) {
    const requirement = 'frappe-graphql/lost-only';
    const [own, other, writer] = [await socketio(), await socketio('manager'), await socketio('manager')];
    const made = time.now;
    const [lost, kept, apart] = [await subscribe(own), await subscribe(own), await subscribe(other)];
    const due = time.now;
    for (let since = made; !time.isPast(due); ) {
      await time.untilAlive(since);
      since = time.now;
      for (const [client, one] of [
        [own, kept],
        [other, apart],
      ] as const)
        await keepsAlive(take, client, meant(one));
    }
    await isUntold('frappe-graphql/lost', own, writer, lost);
    const changed = await documents.create(writer);
    for (const one of [kept, apart]) await one.hears(changed, requirement);
  },
});
