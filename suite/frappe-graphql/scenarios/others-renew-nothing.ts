import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { keepalive, meant } from '../keepalive.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'Keepalives of other subscriptions renew nothing, nor does one with a wrong name',
  shows: ['frappe-graphql/others-renew-nothing', 'frappe-graphql/wrong-name-renews-nothing'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(4),
  async run({ socketio, lostDespite }) {
    const other = await socketio('manager');
    const apart = await other.makes(askedFor({}));
    let beside: Awaited<ReturnType<typeof other.makes>> | null = null;
    await lostDespite('frappe-graphql/others-renew-nothing', async ({ own }) => {
      beside ??= await own.makes(askedFor({}));
      await keepalive(own, meant(beside));
      await keepalive(other, meant(apart));
    });
    await lostDespite('frappe-graphql/wrong-name-renews-nothing', async ({ own, subscription }) => {
      for (const name of ['user_login', 'nothing']) await keepalive(own, { name, id: subscription.id });
    });
  },
});
