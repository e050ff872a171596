import { scenario } from '../context.js';
import { failing, hearsFailing } from '../failing.js';
import { isEnded, isSilent } from '../socketio/ends.js';

export default scenario({
  title: 'A subscription of which an event had errors is completed, and is not told anything after that',
  shows: ['frappe-graphql/error-completes', 'frappe-graphql/error-silent'],
  profile: 'documented',
  locks: { ToDo: 'exclusive' },
  async run({ take, socketio, subscribe, documents, lastFence }) {
    const own = await socketio();
    await subscribe(own);
    const subscription = await own.subscribes(failing);
    await own.barrier();
    const change = await documents.create(own);
    const failed = await hearsFailing(subscription, change);
    const end = await isEnded(subscription, 'frappe-graphql/error-completes', failed.frame);
    const requirement = 'frappe-graphql/error-silent';
    isSilent(subscription, requirement, end);
    await documents.create(own);
    await own.joins(subscription);
    await own.barrier();
    const last = await documents.change(own, change);
    await lastFence(own);
    take.holds(requirement, end, last.sent);
  },
});
