import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { credentialsOf } from '../place.js';
import { cookieIn, isHis } from '../site.js';

export default scenario({
  title: 'A login with a wrong password is refused, and gives no session',
  shows: ['frappe-graphql/login-wrong', 'frappe-graphql/login-wrong-session'],
  async run({ take, site }) {
    const first = await site.freshSession('user');
    const [user, manager] = [credentialsOf(take.target, 'user'), credentialsOf(take.target, 'manager')];
    const isSeen = await isHis(site, first, user);
    const wrong = [take.fresh('wrong'), `${user.pwd}x`, manager.pwd].filter((pwd) => pwd !== user.pwd);
    for (const pwd of wrong) {
      const demand = { requirement: 'frappe-graphql/login-wrong', expected: 'the status 401' };
      const answered = await site.login({ usr: user.usr, pwd }, demand);
      const frames = [answered.sent, answered.frame];
      take.check(demand, answered.status === 401, `the status ${answered.status}`, frames, 'commission');
      const cookie = cookieIn(answered);
      const isSession = cookie !== null && (await isHis(site, cookie, user));
      const none = { requirement: 'frappe-graphql/login-wrong-session', expected: 'no session of this user' };
      if (isSeen) take.check(none, !isSession, 'a cookie of one', frames, 'commission');
    }
    // Who was refused may come in.
    await site.freshSession('user');
    if (!isSeen) throw new Stopped('the site does not say whose a session is', 'frappe-graphql/who');
  },
});
