import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, meant } from '../keepalive.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A subscription to logins is lost as one to documents is',
  shows: ['frappe-graphql/lost-user-login'],
  locks: (target) => ({ ...aloneWithTheClock(target), logins: 'exclusive' }),
  waitsMs: waitsFor(1),
  async run({ take, socketio, site, time }) {
    const requirement = 'frappe-graphql/lost-user-login';
    const own = await socketio('manager');
    const asked = askedFor({ root: 'user_login', selection: 'subscription_id user { name }' });
    const logsIn = async (): Promise<void> => void (await site.freshSession('user'));
    const subscribed = async () => {
      const made = await own.subscribes(asked, 'frappe-graphql/user-login');
      await own.barrier();
      await logsIn();
      const sent = take.recording.frames.at(-1) ?? made.made;
      const demand = { requirement: 'frappe-graphql/user-login-event', expected: 'an event of this login' };
      await made.mustTell(demand, ({ kind }) => kind === 'data', made.made);
      return { subscription: made, sent };
    };
    const { subscription } = await subscribed();
    await time.untilGone(time.now);
    const before = subscription.heard().length;
    const fresh = await subscribed();
    const demand = { requirement, expected: 'nothing of this login: the subscription was lost' };
    const surplus = subscription
      .heard()
      .slice(before)
      .filter(({ kind }) => kind === 'data');
    take.check(
      demand,
      surplus.length === 0,
      surplus[0]?.frame.text ?? '',
      [fresh.sent, ...surplus.map((one) => one.frame)],
      'absence',
    );
    await isNotFound(take, own, meant(subscription), requirement);
  },
});
