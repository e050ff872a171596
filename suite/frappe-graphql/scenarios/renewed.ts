import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'A subscription with keepalives in time lives on, any number of times, each time as long as at first',
  shows: ['frappe-graphql/renewed', 'frappe-graphql/renewed-whole', 'frappe-graphql/renewed-often'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(3.4),
  async run({ take, socketio, documents, subscribe, time }) {
    const [own, writer] = [await socketio(), await socketio('manager')];
    let since = time.now;
    const subscription = await subscribe(own);
    const due = time.now;
    const answers = [];
    const hears = async (asked: string) => void (await subscription.hears(await documents.create(writer), asked));
    // Until it would be gone without them, and once more.
    for (let rounds = 0, after = 0; after < 2; rounds++) {
      if (rounds > 0) {
        await time.untilAlive(since, 0.3);
        await hears(rounds === 1 ? 'frappe-graphql/renewed' : 'frappe-graphql/renewed-often');
      }
      await time.untilAlive(since);
      await hears(['frappe-graphql/alive', 'frappe-graphql/renewed-whole'][rounds] ?? 'frappe-graphql/renewed-often');
      if (time.isPast(due)) after++;
      since = time.now;
      const asked = ['frappe-graphql/keepalive', 'frappe-graphql/renewed-whole'][rounds];
      answers.push(await keepsAlive(take, own, meant(subscription), asked ?? 'frappe-graphql/renewed-often'));
    }
    for (const { subscribedAt, sent, frame } of answers) {
      const demand = { requirement: 'frappe-graphql/keepalive-subscribed-at', expected: `\`subscribed_at\` as before` };
      take.check(demand, subscribedAt === answers[0]?.subscribedAt, frame.text ?? '', [sent, frame]);
    }
  },
});
