import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { hearsLogin, isOfUser, liveToLogins, logIn, toLogins } from '../logins.js';
import { credentialsOf } from '../place.js';
import { cookieIn } from '../site.js';
import { seenIn } from '../subscription.js';

export default scenario({
  title: 'A login is told, and whose it was; one that was refused is not',
  shows: ['frappe-graphql/user-login-event', 'frappe-graphql/user-login-user', 'frappe-graphql/user-login-failed'],
  locks: { logins: 'exclusive' },
  async run({ take, client, site }) {
    const own = await client('manager');
    await take.settle();
    const subscription = await own.subscribes(toLogins, 'frappe-graphql/user-login');
    await own.barrier();
    subscription.mustNotBeRefused('frappe-graphql/user-login');
    await liveToLogins(site, subscription);
    await take.settle();
    const before = subscription.heard().length;
    const users = ['manager', 'user', 'manager'] as const;
    for (const who of users) {
      const login = await logIn(site, who);
      const told = await hearsLogin(subscription, login);
      const demand = { requirement: 'frappe-graphql/user-login-user', expected: `the \`user\` ${login.usr}` };
      if (!isOfUser(told, login)) take.fail(demand, seenIn(told), [login.sent, told.frame], 'data');
      take.holds(demand.requirement, login.sent, told.frame);
    }
    const frames = subscription
      .heard()
      .slice(before)
      .map(({ frame }) => frame);
    const once = { requirement: 'frappe-graphql/user-login-event', expected: 'one event of each login' };
    if (frames.length > users.length)
      take.broken(once, `${frames.length} events of ${users.length} logins`, frames, 'twice');

    const requirement = 'frappe-graphql/user-login-failed';
    const { usr, pwd } = credentialsOf(take.target, 'manager');
    const answer = { requirement: 'frappe-graphql/login-wrong', expected: 'an answer to this login' };
    const refused = await site.login({ usr, pwd: `${pwd}${take.fresh('wrong')}` }, answer);
    if (cookieIn(refused) !== null) throw new Stopped('a wrong password was taken', answer.requirement);
    await take.settle();
    const good = await logIn(site, 'user');
    const event = { requirement: 'frappe-graphql/user-login-event', expected: 'an event of this login' };
    await subscription.mustTell(event, (told) => isOfUser(told, good), good.sent);
    const since = subscription.heard().filter(({ frame }) => frame.index > refused.sent.index);
    const [wrong] = since.filter((told) => !isOfUser(told, good));
    const demand = { requirement, expected: 'nothing of the login that was refused' };
    if (wrong === undefined) take.holds(requirement, refused.sent, good.sent);
    else take.broken(demand, seenIn(wrong), [refused.sent, wrong.frame], 'absence');
  },
});
