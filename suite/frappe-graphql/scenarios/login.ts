import { briefJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { credentialsOf } from '../place.js';
import { isHis, loginSeen, messageIn, sessionIn } from '../site.js';

export default scenario({
  title: 'A login is taken as JSON, as a form and in the query of its URL, and gives a session',
  shows: [
    'frappe-graphql/login',
    'frappe-graphql/login-json',
    'frappe-graphql/login-form',
    'frappe-graphql/login-query',
  ],
  async run({ take, site }) {
    const credentials = credentialsOf(take.target, 'user');
    const demand = { requirement: 'frappe-graphql/login', expected: 'the status 200, and a cookie `sid`' };
    const tries = [];
    for (const how of ['json', 'form', 'query'] as const) {
      const answered = await site.login(credentials, demand, how);
      const cookie = sessionIn(answered);
      const isSession = cookie !== null && (await isHis(site, cookie, credentials));
      tries.push({ how, answered, cookie, isSession });
    }
    const [first] = tries;
    if (first === undefined) return;
    if (tries.every(({ cookie }) => cookie === null))
      take.fail(demand, loginSeen(first.answered), [first.answered.sent, first.answered.frame]);
    if (!tries.some(({ isSession }) => isSession)) {
      // Whoever gives sessions, and never says whose they are, is wrong about the latter.
      const who = { requirement: 'frappe-graphql/who', expected: `"${credentials.usr}" as \`message\`` };
      const asked = await site.whoIs(tries.find(({ cookie }) => cookie !== null)?.cookie ?? null, who);
      take.fail(who, briefJson(messageIn(asked)), [asked.sent, asked.frame]);
    }
    const { answered: right } = tries.find(({ isSession }) => isSession) ?? first;
    take.holds(demand.requirement, right.sent, right.frame);
    for (const { how, answered, isSession, cookie } of tries) {
      const seen = cookie === null ? loginSeen(answered) : 'a cookie that is no session of this user';
      const own = { requirement: `frappe-graphql/login-${how}`, expected: `${demand.expected}: a session of the user` };
      take.check(own, isSession, seen, [answered.sent, answered.frame]);
    }
  },
});
