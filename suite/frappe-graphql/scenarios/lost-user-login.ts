import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, meant } from '../keepalive.js';
import { liveToLogins } from '../logins.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A subscription to logins is lost as one to documents is',
  shows: ['frappe-graphql/lost-user-login'],
  // Others may log in meanwhile: it is not told of them either.
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1),
  async run({ take, socketio, site, time }) {
    const requirement = 'frappe-graphql/lost-user-login';
    const own = await socketio('manager');
    const asked = askedFor({ root: 'user_login', selection: 'subscription_id user { name }' });
    const subscription = await own.subscribes(asked, 'frappe-graphql/user-login');
    await liveToLogins(site, subscription);
    await time.untilGone(time.now);
    const before = subscription.heard().length;
    // A fresh one on the same socket is told the same logins, after it.
    const fresh = await own.subscribes(asked, 'frappe-graphql/user-login');
    const { frame } = await liveToLogins(site, fresh);
    const demand = { requirement, expected: 'nothing of this login: the subscription was lost' };
    const surplus = subscription
      .heard()
      .slice(before)
      .filter(({ kind }) => kind === 'data');
    const frames = [fresh.made, frame, ...surplus.map((one) => one.frame)];
    take.check(demand, surplus.length === 0, surplus[0]?.frame.text ?? '', frames, 'absence');
    await isNotFound(take, own, meant(subscription), requirement);
  },
});
