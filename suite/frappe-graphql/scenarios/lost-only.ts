import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'The loss of a subscription ends no other, nor the socket that has joined it',
  shows: ['frappe-graphql/lost-only'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(2.4),
  async run({ take, socketio, documents, subscribe, time, isUntold }) {
    const requirement = 'frappe-graphql/lost-only';
    const [own, other, writer] = [await socketio(), await socketio('manager'), await socketio('manager')];
    const made = time.now;
    // Those that live on were made before the one that is lost, and after it.
    const older = await subscribe(own);
    const [lost, kept, apart] = [await subscribe(own), await subscribe(own), await subscribe(other)];
    const due = time.now;
    const pairs = [[own, older] as const, [own, kept] as const, [other, apart] as const];
    for (let since = made, asked = 'frappe-graphql/keepalive'; !time.isPast(due); asked = requirement) {
      await time.untilAlive(since);
      since = time.now;
      for (const [client, one] of pairs) await keepsAlive(take, client, meant(one), asked);
    }
    const changed = await documents.create(writer);
    for (const [, one] of pairs) await one.hears(changed, requirement);
    await isUntold('frappe-graphql/lost', own, writer, lost);
  },
});
