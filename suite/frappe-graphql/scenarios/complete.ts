import { scenario } from '../context.js';
import { completes } from '../control.js';
import { isEnded, isSilent } from '../socketio/ends.js';

export default scenario({
  title: 'The completion of a subscription is told to it, and nothing more after that; others live on',
  shows: [
    'frappe-graphql/complete',
    'frappe-graphql/complete--upstream',
    'frappe-graphql/completed-silent',
    'frappe-graphql/complete-only',
  ],
  // One that ends more than it should ends what others are about.
  locks: { subject: 'exclusive' },
  async run({ take, socketio, subscribe, live, documents, lastFence }) {
    const [own, other] = [await socketio(), await socketio()];
    const [first, second] = [await subscribe(own), await subscribe(own)];
    const elsewhere = await subscribe(other);
    const asked = await completes(take, first);
    const requirement = take.target.profile === 'upstream' ? 'complete--upstream' : 'complete';
    const end = await isEnded(first, `frappe-graphql/${requirement}`, asked);
    isSilent(first, 'frappe-graphql/completed-silent', end);
    const change = await documents.create(own);
    await second.hears(change, 'frappe-graphql/complete-only');
    await elsewhere.hears(change, 'frappe-graphql/complete-only');
    await own.joins(first);
    await own.barrier();
    const last = await documents.create(own);
    await lastFence(own);
    take.holds('frappe-graphql/completed-silent', change.sent, last.sent);
    await live(own, second, 'frappe-graphql/complete-only');
  },
});
