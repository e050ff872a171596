import { scenario } from '../context.js';
import { failing, hearsFailing } from '../failing.js';
import { livesOn } from '../socketio/ends.js';

export default scenario({
  title: 'A subscription of which an event had errors lives on',
  shows: ['frappe-graphql/error-completes--upstream'],
  profile: 'upstream',
  locks: { ToDo: 'exclusive' },
  async run({ socketio, documents, lastFence }) {
    const requirement = 'frappe-graphql/error-completes--upstream';
    const own = await socketio();
    const subscription = await own.subscribes(failing);
    await own.barrier();
    const change = await documents.create(own);
    const failed = await hearsFailing(subscription, change);
    livesOn(subscription, requirement, failed.frame);
    await hearsFailing(subscription, await documents.change(own, change), requirement);
    await hearsFailing(subscription, await documents.create(own), requirement);
    await lastFence(own);
  },
});
