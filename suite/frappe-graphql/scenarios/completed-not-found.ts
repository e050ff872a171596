import { scenario } from '../context.js';
import { completes } from '../control.js';
import { isNotFound, keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'A keepalive of a subscription that was completed does not find it',
  shows: ['frappe-graphql/completed-not-found'],
  // One that ends more than it should ends what others are about.
  locks: { subject: 'exclusive' },
  async run({ take, socketio, subscribe }) {
    const own = await socketio();
    const subscription = await subscribe(own);
    await keepsAlive(take, own, meant(subscription));
    await completes(take, subscription);
    await isNotFound(take, own, meant(subscription), 'frappe-graphql/completed-not-found');
  },
});
