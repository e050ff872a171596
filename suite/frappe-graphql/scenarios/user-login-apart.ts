import { hasToken } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { only } from '../filters.js';
import { hearsLogin, liveToLogins, logIn, toLogins } from '../logins.js';
import { at } from '../operation.js';
import { type Subscription, seenIn } from '../subscription.js';
import { eventIn, type Told } from '../told.js';

const requirement = 'frappe-graphql/user-login-apart';

export default scenario({
  title: 'Logins are not told as changes, nor changes as logins',
  shows: ['frappe-graphql/user-login-apart'],
  locks: { logins: 'exclusive', ToDo: 'exclusive', User: 'exclusive' },
  async run({ take, client, documents, site, subscribe, lastFence }) {
    const own = await client('manager');
    await take.settle();
    const logins = await own.subscribes(toLogins, 'frappe-graphql/user-login');
    await own.barrier();
    logins.mustNotBeRefused('frappe-graphql/user-login');
    await liveToLogins(site, logins);
    const [todos, users] = [await subscribe(own), await subscribe(own, only('User'))];
    await lastFence(own);

    const login = await logIn(site, 'user');
    await hearsLogin(logins, login);
    await lastFence(own);
    const after = (one: Subscription): readonly Told[] =>
      one.heard().filter(({ frame }) => frame.index > login.sent.index && hasToken(frame.text ?? '', login.usr));
    // That a user is changed by a login is a change like any other.
    const odd = after(users).filter((told) => at(eventIn(told), 'event') !== 'on_change');
    const [wrong] = [...after(todos), ...odd];
    const noLogin = { requirement, expected: 'nothing of this login' };
    if (wrong !== undefined) take.fail(noLogin, seenIn(wrong), [login.sent, wrong.frame], 'absence');

    const change = await documents.create(own);
    await todos.hears(change);
    await take.settle();
    const last = await logIn(site, 'user');
    const { frame } = await hearsLogin(logins, last);
    const told = logins.heard().map((one) => one.frame);
    const [stray] = told.filter(({ index }) => index > change.sent.index && index < frame.index);
    const noChange = { requirement, expected: 'nothing of this change' };
    if (stray !== undefined) take.fail(noChange, stray.text ?? '', [change.sent, stray], 'absence');
    take.holds(requirement, login.sent, change.sent);
  },
});
