import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { command, meant } from '../keepalive.js';

export default scenario({
  title: 'A subscription lives on by the command of a keepalive, and is refused it when it is lost',
  shows: ['frappe-graphql/renewed-command', 'frappe-graphql/lost-command'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(5),
  async run({ take, socketio, documents, subscribe, time }) {
    const requirement = 'frappe-graphql/renewed-command';
    const [own, writer] = [await socketio(), await socketio('manager')];
    let since = time.now;
    const subscription = await subscribe(own);
    const due = time.now;
    for (let asked = 'frappe-graphql/alive', isPast = false; !isPast; asked = requirement) {
      await time.untilAlive(since);
      isPast = time.isPast(due);
      await subscription.hears(await documents.create(writer), asked);
      since = time.now;
      await command(own, meant(subscription));
    }
    await time.untilAlive(since);
    await subscription.hears(await documents.create(writer), requirement);
    if (take.target.profile === 'upstream') return;
    await time.untilGone(since);
    const { status, sent, frame } = await command(own, meant(subscription), 'frappe-graphql/lost-command');
    const demand = { requirement: 'frappe-graphql/lost-command', expected: 'a status from 400 to 499' };
    take.check(demand, status >= 400 && status < 500, `the status ${status}`, [sent, frame], 'commission');
  },
});
