import { scenario } from '../context.js';
import { livingOn } from '../control.js';
import { failing, hearsFailing } from '../failing.js';
import { livesOn } from '../socketio/ends.js';

export default scenario({
  title: 'A subscription that was set up to live on after errors does so',
  shows: ['frappe-graphql/error-lives'],
  locks: { ToDo: 'exclusive' },
  async run({ take, socketio, documents, lastFence }) {
    const requirement = 'frappe-graphql/error-lives';
    const own = await socketio();
    const made = await livingOn(take, () => own.makes(failing));
    const subscription = await own.joins(made);
    await own.barrier();
    const change = await documents.create(own);
    const failed = await hearsFailing(subscription, change);
    livesOn(subscription, requirement, failed.frame);
    await hearsFailing(subscription, await documents.change(own, change), requirement);
    await hearsFailing(subscription, await documents.create(own), requirement);
    await lastFence(own);
  },
});
